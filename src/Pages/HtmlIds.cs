namespace StaticArchive.Pages;

/// <summary>The ids of an author's text, read from its HTML: there an id is always a tag's first attribute, and a <c>&lt;</c> always a tag.</summary>
internal static class HtmlIds
{
    private const string Attribute = " id=\"";

    public static HashSet<string> Of(string html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            var name = rest.IndexOfAny(' ', '>');
            if (name > 0 && rest[name..].StartsWith(Attribute))
            {
                var value = rest[(name + Attribute.Length)..];
                ids.Add(value[..value.IndexOf('"')].ToString());
            }
        }

        return ids;
    }
}
