namespace StaticArchive.Import;

/// <summary>An entry of a WordPress export, as it stands there.</summary>
internal sealed record WordPressItem(int Line)
{
    /// <summary>Texts by the names of their elements, such as <c>wp:post_id</c>.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public List<string> Categories { get; } = [];

    public List<string> Tags { get; } = [];

    public string? Text(string name) => Texts.TryGetValue(name, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>A post, not a page, an image or a menu; and not thrown away.</summary>
    public bool IsPost => (Text("wp:post_type") ?? "post") == "post" && Text("wp:status") is not ("trash" or "auto-draft" or "inherit");
}
