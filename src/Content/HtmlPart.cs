namespace StaticArchive.Content;

/// <summary>A piece of some text, which is not copied for it. HTML that many pages share with other words in between is kept so: joining it would be most of its cost.</summary>
public readonly record struct HtmlPart(string Text, int Start, int Length)
{
    public HtmlPart(string text)
        : this(text, 0, text.Length)
    {
    }

    public ReadOnlySpan<char> Span => Text.AsSpan(Start, Length);

    public static string Join(IReadOnlyList<HtmlPart> parts)
    {
        var length = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            length += parts[i].Length;
        }

        return string.Create(length, parts, static (joined, parts) =>
        {
            for (var i = 0; i < parts.Count; i++)
            {
                parts[i].Span.CopyTo(joined);
                joined = joined[parts[i].Length..];
            }
        });
    }
}
