namespace StaticArchive.Output;

/// <summary>A file that is mostly what the last site's file at its path is.</summary>
/// <param name="Path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
/// <param name="Parts">One behind the other.</param>
internal sealed record PatchedFile(string Path, string Origin, IReadOnlyList<FilePart> Parts)
{
    public long Length => Parts.Sum(p => p.Length);
}

/// <param name="Octets">Empty: a range of the last site's file.</param>
/// <param name="From">Where that begins.</param>
internal readonly record struct FilePart(ReadOnlyMemory<byte> Octets, long From, long Length)
{
    public FilePart(ReadOnlyMemory<byte> octets)
        : this(octets, 0, octets.Length)
    {
    }

    public bool IsRange => Octets.IsEmpty;
}
