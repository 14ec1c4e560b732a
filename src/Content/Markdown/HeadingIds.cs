using StaticArchive.Text;

namespace StaticArchive.Content.Markdown;

/// <summary>Gives every heading of a page an id of its own, from its words.</summary>
internal sealed class HeadingIds
{
    /// <summary>Ids that the pages' own frame may use.</summary>
    private static readonly string[] Reserved =
    [
        "main", "content", "contents", "toc", "search", "menu", "nav", "top", "header", "footer", "article", "cite", "corrections", "provenance", "related",
        "results", "theme", "title",
    ];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The id of a heading; <c>배경</c>, then <c>배경-2</c>. Words without letters give <c>h-1</c>, <c>h-2</c>.</summary>
    public string For(string words)
    {
        var id = Slug.From(words);
        if (id.Length == 0)
        {
            return Numbered("h", 1);
        }

        // Footnotes have these.
        var isFootnotes = id.StartsWith("fn-", StringComparison.Ordinal) || id.StartsWith("fnref-", StringComparison.Ordinal);
        return Unique(isFootnotes ? "h-" + id : id);
    }

    private string Unique(string id) => _taken.Add(id) ? id : Numbered(id, 2);

    private string Numbered(string id, int from)
    {
        // Remembered, so that ten thousand equal headings are not ten thousand times counted through.
        var number = _last.TryGetValue(id, out var last) ? last + 1 : from;
        while (!_taken.Add($"{id}-{number}"))
        {
            number++;
        }

        _last[id] = number;
        return $"{id}-{number}";
    }
}
