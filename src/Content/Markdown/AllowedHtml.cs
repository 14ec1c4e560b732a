using System.Collections.Frozen;

namespace StaticArchive.Content.Markdown;

/// <summary>The raw HTML that survives. Everything that is not in these tables is refused.</summary>
internal static class AllowedHtml
{
    /// <summary>Elements that hold running text; they end with the block that they stand in.</summary>
    public static readonly FrozenSet<string> Phrasing = new[]
    {
        "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
        "sub", "sup", "time", "u", "var",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that stand between paragraphs and may hold Markdown paragraphs.</summary>
    public static readonly FrozenSet<string> Blocks = new[] { "details", "figure" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that stand directly in one certain other, and end with the HTML block that they stand in.</summary>
    public static readonly FrozenDictionary<string, string> Parents = new Dictionary<string, string>
    {
        ["summary"] = "details", ["figcaption"] = "figure", ["rt"] = "ruby", ["rp"] = "ruby",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements without content and without an end tag.</summary>
    public static readonly FrozenSet<string> Empty = new[] { "br", "wbr" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements whose content is no text for readers; it goes with them.</summary>
    public static readonly FrozenSet<string> Unreadable = new[]
    {
        "applet", "embed", "frameset", "iframe", "math", "noembed", "noframes", "noscript", "object", "plaintext", "script", "select", "style", "svg",
        "template", "textarea", "title", "xmp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["a"] = "write a link as [text](address)",
        ["img"] = "write an image as ![description](file)",
        ["p"] = "paragraphs need no tags: leave an empty line between them",
        ["div"] = "paragraphs need no tags: leave an empty line between them",
        ["center"] = "the theme decides how the text is laid out",
        ["font"] = "the theme decides how the text looks",
        ["table"] = "write a table with | between its cells",
        ["ul"] = "write a list with - before its items",
        ["ol"] = "write a list with 1. before its items",
        ["blockquote"] = "write a quotation with > before its lines",
        ["pre"] = "write code between lines of ```",
        ["hr"] = "write a line as ---",
        ["h1"] = "write a heading with ## before it",
        ["h2"] = "write a heading with ## before it",
        ["h3"] = "write a heading with ### before it",
        ["strike"] = "write ~~text~~",
        ["iframe"] = "link to the page instead of embedding it",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Allows(string element) =>
        Phrasing.Contains(element) || Blocks.Contains(element) || Empty.Contains(element) || Parents.ContainsKey(element);

    public static string? HintFor(string element) => Hints.GetValueOrDefault(element);

    /// <summary>The value as it may be written; null: refused. An empty value of <c>open</c> is the attribute without a value.</summary>
    public static string? Attribute(string element, string name, string value) => (element, name) switch
    {
        (_, "title") => value,
        (_, "lang") => value.Length is > 0 and <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? value : null,
        (_, "dir") => value is "ltr" or "rtl" or "auto" ? value : null,
        ("time" or "del" or "ins", "datetime") => MachineDate.IsValid(value) ? value : null,
        ("details", "open") => "",
        _ => null,
    };
}
