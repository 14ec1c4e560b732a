namespace StaticArchive.Content.Markdown;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
    Comment,

    /// <summary>A declaration, a processing instruction or CDATA.</summary>
    Other,
}

/// <summary>A piece of raw HTML.</summary>
/// <param name="Start">Offset in the raw HTML.</param>
/// <param name="Name">Of a tag, in lower case; else empty.</param>
/// <param name="Value">The text or comment as written; for an opening tag what stands between its name and its <c>&gt;</c>.</param>
internal readonly ref struct HtmlToken(HtmlTokenKind kind, int start, string name, ReadOnlySpan<char> value)
{
    public HtmlTokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public string Name { get; } = name;

    public ReadOnlySpan<char> Value { get; } = value;
}
