using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>Turns offsets in a whole file into lines and columns.</summary>
internal sealed class TextPlaces(string text)
{
    public SourceLocation At(string file, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new SourceLocation(file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
