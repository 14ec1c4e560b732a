using Scriban.Parsing;
using StaticArchive.Diagnostics;

namespace StaticArchive.Rendering;

/// <summary>Scriban counts lines and columns from zero, diagnostics from one; here the one becomes the other.</summary>
internal static class TemplatePlaces
{
    public static SourceLocation Of(SourceSpan span) =>
        new(span.FileName, Math.Max(0, span.Start.Line + 1), Math.Max(0, span.Start.Line < 0 ? 0 : span.Start.Column + 1));

    /// <summary>Scriban's sentences, written as ours are: lower case first, no full stop.</summary>
    public static string Message(string scriban)
    {
        var text = scriban.AsSpan().Trim().TrimEnd('.');
        var isWord = text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && !char.IsAsciiLetterUpper(text[1]);
        return isWord ? $"{char.ToLowerInvariant(text[0])}{text[1..]}" : text.ToString();
    }
}
