using StaticArchive.Diagnostics;
using YamlDotNet.Core;

namespace StaticArchive.Config;

/// <summary>Turns what the parser says into what an author can mend.</summary>
internal static class YamlMistakes
{
    private const string Quote = "put the whole value in quotes: key: \"value\"";
    private const string CloseQuote = "close the quotation mark at the value's end, or put the whole value in the other kind of quotes";
    private const string Indent = "indent the line like the others of its entry, and write key: value";
    private const string SpaceAfterColon = "put a space after the colon: key: value";

    public static Diagnostic Describe(YamlText text, YamlException exception)
    {
        var line = (int)exception.Start.Line;
        var message = Sentence(exception.Message);
        if (exception.Message.Contains("tab", StringComparison.Ordinal) && TabPlace(text, line) is { } tab)
        {
            return YamlRules.Invalid.At(tab, message, "indent with spaces, not with tabs");
        }

        if (exception.Message.Contains("multiline", StringComparison.Ordinal) && ColonPlace(text, line - 1) is { } colon)
        {
            return YamlRules.Invalid.At(colon, message, SpaceAfterColon);
        }

        var where = new SourceLocation(text.File, line - 1 + text.Line, (int)exception.Start.Column);
        return YamlRules.Invalid.At(where, message, Hint(LineOf(text.Text, line), exception.Message));
    }

    /// <summary>Of a colon without the space that makes it one of YAML; null where the line has none.</summary>
    private static SourceLocation? ColonPlace(YamlText text, int line)
    {
        var colon = LineOf(text.Text, line).IndexOf(':');
        return colon < 0 ? null : new SourceLocation(text.File, line - 1 + text.Line, colon + 1);
    }

    /// <summary>The parser points before the tab; its author wants to see the tab. Null where no line from there on is indented with one.</summary>
    private static SourceLocation? TabPlace(YamlText text, int line)
    {
        var number = 0;
        foreach (var range in text.Text.AsSpan().Split('\n'))
        {
            var content = text.Text.AsSpan(range);
            var indent = content[..^content.TrimStart().Length];
            if (++number >= line && indent.IndexOf('\t') is >= 0 and var tab)
            {
                return new SourceLocation(text.File, number - 1 + text.Line, tab + 1);
            }
        }

        return null;
    }

    private static string? Hint(ReadOnlySpan<char> line, string message) =>
        HintForLine(line)
        ?? (message.Contains("quoted scalar", StringComparison.Ordinal) ? CloseQuote : message.Contains("did not find expected", StringComparison.Ordinal) ? Indent : null);

    private static string? HintForLine(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon >= 0 ? HintForValue(line[(colon + 2)..].Trim()) : line.Contains(':') ? SpaceAfterColon : null;
    }

    private static string? HintForValue(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        if (value[0] is '"' or '\'')
        {
            return value[0] == '"' && value.Contains('\\')
                ? "write \\\\ for a backslash inside double quotes, or use single quotes"
                : CloseQuote;
        }

        return value[0] is '[' or '{' or '@' or '`' or '%' or '!' or '&' or '*' or '|' or '>' || value.IndexOf(": ") >= 0 || value[^1] == ':' ? Quote : null;
    }

    private static ReadOnlySpan<char> LineOf(ReadOnlySpan<char> text, int line)
    {
        for (var i = 1; i < line; i++)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
            {
                return default;
            }

            text = text[(end + 1)..];
        }

        return text.IndexOf('\n') is >= 0 and var length ? text[..length] : text;
    }

    private static string Sentence(string message)
    {
        var line = message.Split('\n')[0].Trim().TrimEnd('.');
        return line.Length == 0 ? "this is not YAML" : $"this is not YAML: {char.ToLowerInvariant(line[0])}{line[1..]}";
    }
}
