namespace StaticArchive.Links;

/// <summary>A host's name leads into this machine or a private network.</summary>
internal sealed class LocalAddressException(string message) : Exception(message);
