using AngleSharp.Dom;

namespace StaticArchive.Import;

/// <summary>Tables as lines with bars.</summary>
internal static class HtmlTables
{
    private const int MaxColumns = 60;
    private const int MaxCells = 20_000;

    /// <summary>The cells of the table's own rows; null where it is there for the layout, or holds more than lines of text.</summary>
    public static IReadOnlyList<IReadOnlyList<IElement>>? Rows(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table)
            .Select(r => (IReadOnlyList<IElement>)[.. r.Children.Where(c => c.LocalName is "td" or "th")]).Where(r => r.Count > 0).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var isData = rows.Count > 1 && columns is > 1 and <= MaxColumns && rows.Count * columns <= MaxCells
            && table.QuerySelector("td table, td ul, td ol, td pre, td blockquote, td h2, td h3, td iframe, td p + p") is null;
        return isData ? rows : null;
    }

    /// <param name="cell">A cell as one line.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<IElement>> rows, Func<IElement, string> cell)
    {
        var columns = rows.Max(r => r.Count);
        var lines = rows.Select(r => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < r.Count ? cell(r[i]) : ""))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", columns))}");
        return string.Join('\n', lines);
    }
}
