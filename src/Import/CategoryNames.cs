using System.Collections.Immutable;

namespace StaticArchive.Import;

/// <summary>Categories and tags as blogs write them.</summary>
internal static class CategoryNames
{
    private const int MaxTags = 50;

    /// <summary>The whole name, and the parts of a path such as <c>IT/인공지능</c>, the innermost first.</summary>
    public static ImmutableArray<string> Of(params IEnumerable<string?> names) =>
        [.. names.OfType<string>().SelectMany(n => n.Split('/').Reverse().Prepend(n)).Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxTags)];

    /// <param name="texts">Of elements that hold a tag each.</param>
    /// <param name="list">In their place: tags behind <c>#</c> or between commas; null: there is none.</param>
    public static ImmutableArray<string> TagsOf(IEnumerable<string> texts, string? list)
    {
        var tags = texts.ToList();
        tags = tags.Count > 0 || list is null ? tags : [.. list.Split(list.Contains('#', StringComparison.Ordinal) ? '#' : ',')];
        return [.. tags.Select(t => t.Trim().TrimStart('#').Trim(' ', ',')).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTags)];
    }
}
