using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

internal static class TextPlace
{
    /// <summary>The line and column of an offset.</summary>
    public static SourceLocation Of(string file, string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new SourceLocation(file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
