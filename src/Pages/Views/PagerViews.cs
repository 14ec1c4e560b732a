namespace StaticArchive.Pages.Views;

internal static class PagerViews
{
    public static PagerView Build(PageNumber page, Words words, Func<string, string> href)
    {
        string? UrlOf(int number) => number >= 1 && number <= page.Count ? href(page.PathOf(number)) : null;
        return new PagerView(
            page.Number, page.Count, UrlOf(page.Number - 1), UrlOf(page.Number + 1), words.Fill("pager_text", page.Number, page.Count),
            page.Count == 1 ? [] : [.. Numbers(page).Select(n => n is { } number ? new PagerLinkView(number, UrlOf(number)!, number == page.Number) : null)]);
    }

    /// <summary>The first, the last, and those next to the current one; null for what is left out between.</summary>
    private static IEnumerable<int?> Numbers(PageNumber page)
    {
        var previous = 0;
        for (var number = 1; number <= page.Count; number++)
        {
            if (number != 1 && number != page.Count && Math.Abs(number - page.Number) > 1)
            {
                continue;
            }

            if (number - previous > 1)
            {
                yield return null;
            }

            yield return number;
            previous = number;
        }
    }
}
