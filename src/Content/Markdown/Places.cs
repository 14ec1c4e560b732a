using StaticArchive.Diagnostics;

namespace StaticArchive.Content.Markdown;

/// <summary>Turns offsets in a body into places in its file.</summary>
/// <param name="file">As in <see cref="Input.InputPath.Name"/>.</param>
/// <param name="firstLine">One-based line of the file on which the body begins.</param>
internal sealed class Places(string file, string body, int firstLine)
{
    private int[]? _starts;

    public string File => file;

    public SourceLocation At(int offset)
    {
        _starts ??= LineStarts();
        offset = Math.Clamp(offset, 0, body.Length);
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(file, firstLine + line, offset - _starts[line] + 1);
    }

    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        for (var from = 0; body.AsSpan(from).IndexOf('\n') is >= 0 and var end;)
        {
            from += end + 1;
            starts.Add(from);
        }

        return [.. starts];
    }
}
