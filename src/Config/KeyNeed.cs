namespace StaticArchive.Config;

/// <summary>Where <paramref name="Key"/> has that word, <paramref name="Needed"/> must stand beside it.</summary>
public sealed record KeyNeed(KeySpec Key, string Word, KeySpec Needed);
