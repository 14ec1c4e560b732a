namespace StaticArchive.Checks.Fixes;

/// <summary>What mending made of an article.</summary>
/// <param name="File">As in diagnostics.</param>
/// <param name="Before">With LF line ends, without byte order mark.</param>
/// <param name="Old">The file as it was read: only this one may be replaced.</param>
/// <param name="New">The file as it should be.</param>
public sealed record ArticleFix(string File, string Before, string After, ReadOnlyMemory<byte> Old, ReadOnlyMemory<byte> New);
