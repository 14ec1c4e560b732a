using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>Cuts a list into pages. An empty list has one empty page.</summary>
internal static class Pager
{
    /// <returns>Also where the articles of each page begin in the list.</returns>
    public static IEnumerable<(int From, IReadOnlyList<Article> Articles, PageNumber Page)> Split(ImmutableArray<Article> articles, string basePath, int size)
    {
        var count = Math.Max(1, (int)(((long)articles.Length + size - 1) / size));
        for (var number = 1; number <= count; number++)
        {
            var from = (number - 1) * size;
            yield return (from, [.. articles.AsSpan(from, Math.Min(size, articles.Length - from))], new PageNumber(number, count, basePath));
        }
    }
}
