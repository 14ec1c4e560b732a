namespace StaticArchive.Output;

/// <summary>A file that is written as it is made: whole, it would take much memory.</summary>
/// <param name="Path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
/// <param name="Parts">One behind the other; each is there until the next is asked for.</param>
internal sealed record LongFile(string Path, string Origin, IEnumerable<ReadOnlyMemory<byte>> Parts)
{
    public OutputFile Whole()
    {
        using var whole = new MemoryStream();
        foreach (var part in Parts)
        {
            whole.Write(part.Span);
        }

        return new OutputFile(Path, whole.ToArray(), Origin);
    }
}
