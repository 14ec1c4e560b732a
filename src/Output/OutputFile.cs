namespace StaticArchive.Output;

/// <summary>A finished file of the site.</summary>
/// <param name="Path">Below the output folder, forward slashes, no leading slash, decoded NFC: <c>tags/인공지능/index.html</c>.</param>
/// <param name="Bytes">Never changed while the file is written.</param>
/// <param name="Origin">What it was made of, to name both when two files claim one path: a source file or a template.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string Origin)
{
    public static OutputFile FromText(string path, string text, string origin) => new(path, System.Text.Encoding.UTF8.GetBytes(text), origin);
}
