using AngleSharp.Dom;

namespace StaticArchive.Import;

/// <summary>Links to notes at the end of a text, as blog programs write them, and the notes.</summary>
internal sealed class HtmlFootnotes
{
    private const int MaxNotes = 500;

    private readonly Dictionary<IElement, int> _numbers = [];
    private readonly Dictionary<string, IElement> _targets = new(StringComparer.Ordinal);

    public HtmlFootnotes(IElement root)
    {
        var byId = root.QuerySelectorAll("li[id]").GroupBy(e => e.Id!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var link in byId.Count == 0 ? [] : root.QuerySelectorAll("a[href^='#']").Where(IsMark))
        {
            var id = Uri.UnescapeDataString(link.GetAttribute("href")![1..]);
            if (byId.TryGetValue(id, out var note) && !note.Contains(link) && _numbers.Count < MaxNotes)
            {
                _targets[link.GetAttribute("href")!] = note;
                _numbers.TryAdd(note, _numbers.Count + 1);
            }
        }
    }

    /// <summary>In the order of their marks.</summary>
    public IEnumerable<(int Number, IElement Note)> All => _numbers.OrderBy(n => n.Value).Select(n => (n.Value, n.Key));

    public bool IsNote(IElement element) => _numbers.ContainsKey(element);

    /// <summary>The number of the note to which a link leads; null: it leads to none.</summary>
    public int? NumberOf(IElement link) =>
        link.GetAttribute("href") is { } href && _targets.TryGetValue(href, out var note) && IsMark(link) ? _numbers[note] : null;

    private static bool IsMark(IElement link) =>
        !HtmlElements.IsBackLink(link)
        && (link.GetAttribute("role") == "doc-noteref" || link.GetAttribute("rel") == "footnote" || link.ClassList.Any(c => c.Contains("footnote", StringComparison.Ordinal))
            || link.ParentElement?.LocalName == "sup" || link.FirstElementChild?.LocalName == "sup");
}
