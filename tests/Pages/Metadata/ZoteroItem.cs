using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Pages.Metadata;

/// <summary>
/// What Zotero makes of a page, by the rules that it publishes for embedded metadata (<c>tests/Specs/metadata/zotero.tsv</c>): a name's part before the first dot, colon or underscore is a prefix, declared by
/// <c>link rel="schema.…"</c> or one that it knows; as soon as there is a <c>citation_author</c>, nobody else counts.
/// </summary>
internal static class ZoteroItem
{
    private static readonly string[] Known = ["bib", "bibo", "dc", "dcterms", "prism", "foaf", "vcard", "link", "z", "eprint", "eprints", "og", "article", "book"];

    private static readonly string[] People = ["author", "translator", "contributor"];

    /// <returns>Field and value; people one each, in their order.</returns>
    public static List<(string Field, string Value)> Of(IHtmlDocument page)
    {
        var said = Said(page);
        var item = ObjectTable.RowsOf("zotero.tsv").SelectMany(rule => Values(said, rule[0], rule[1].Split(' ')).Select(v => (Field: rule[0], Value: v))).ToList();
        if (said.ContainsKey("citation_author"))
        {
            item.RemoveAll(f => f.Field is "translator" or "contributor");
        }

        var publication = item.Find(f => f.Field == "publicationTitle").Value;
        return [.. item.Select(f => f.Field == "title" ? (f.Field, WithoutPublication(f.Value, publication)) : f.Field == "date" ? (f.Field, f.Value[..Math.Min(10, f.Value.Length)]) : f)];
    }

    private static IEnumerable<string> Values(Dictionary<string, List<string>> said, string field, string[] names)
    {
        var found = names.FirstOrDefault(said.ContainsKey) is { } first ? said[first] : [];
        return People.Contains(field) ? found.Select(Person) : found.Take(1);
    }

    /// <summary>By name, the prefix in lower case.</summary>
    private static Dictionary<string, List<string>> Said(IHtmlDocument page)
    {
        var prefixes = page.QuerySelectorAll("link[rel^='schema.']").Select(l => l.GetAttribute("rel")!["schema.".Length..].ToLowerInvariant()).Concat(Known).ToHashSet(StringComparer.Ordinal);
        var said = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var meta in page.Head!.QuerySelectorAll("meta"))
        {
            var content = meta.GetAttribute("content");
            foreach (var name in (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(_ => !string.IsNullOrEmpty(content)))
            {
                var end = name.IndexOfAny(['.', ':', '_']);
                var prefix = end < 0 ? "" : name[..end].ToLowerInvariant();
                var key = prefixes.Contains(prefix) ? $"{prefix}:{char.ToLowerInvariant(name[end + 1])}{name[(end + 2)..]}" : name;
                (said.TryGetValue(key, out var values) ? values : said[key] = []).Add(content!);
            }
        }

        return said;
    }

    /// <summary>The last word is the last name, but where a comma says which is which.</summary>
    private static string Person(string name)
    {
        var space = name.LastIndexOf(' ');
        return name.Contains(',', StringComparison.Ordinal) || space < 0 ? name : $"{name[(space + 1)..]}, {name[..space]}";
    }

    /// <summary>A title's end that names the publication behind a sign is cut off.</summary>
    private static string WithoutPublication(string title, string? publication) =>
        publication is not null && title.EndsWith(publication, StringComparison.OrdinalIgnoreCase) && title[..^publication.Length].TrimEnd() is [.., var sign] rest && !char.IsLetterOrDigit(sign) ? rest[..^1].TrimEnd() : title;
}
