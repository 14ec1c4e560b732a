using System.Collections.Concurrent;
using System.Net;

namespace StaticArchive.Pages.Views;

/// <summary>What timelines say of their dots, in HTML: the same on thousands of pages, made once.</summary>
internal sealed class TimelineWords(Words words)
{
    private readonly ConcurrentDictionary<int, string> _months = new(), _counts = new();

    /// <param name="month">From the first of year 0, which is 0.</param>
    public string Month(int month) =>
        _months.GetOrAdd(month, static (m, words) => WebUtility.HtmlEncode(words.Fill("month_of_year", m / 12, (m % 12) + 1)), words);

    public string Count(int articles) => _counts.GetOrAdd(articles, static (count, words) => WebUtility.HtmlEncode(words.Count(count)), words);
}
