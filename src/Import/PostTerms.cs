using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>Finds the archive's names for what posts call their source, category and tags.</summary>
internal sealed class PostTerms(ImportRequest request, SiteSettings settings, DataFiles data)
{
    private const int MaxTags = 30;
    private const int LongestName = 100;

    /// <summary>What programs write where nobody chose a category.</summary>
    private static readonly string[] NoCategory = ["uncategorized", "미분류", "카테고리 없음", "분류 전체보기", "전체"];

    private readonly TermIndex _sources = new(Taxonomy.Source, data.Sources);
    private readonly TermIndex _categories = new(Taxonomy.Category, data.Categories);
    private readonly TermIndex _tags = new(Taxonomy.Tag, data.Tags);

    /// <param name="Source">As the data files name it; so the others.</param>
    /// <param name="IsMarked">Whether the marker at the start of the text says the source.</param>
    public sealed record Found(string Source, string Category, IReadOnlyList<string> Tags, bool IsMarked);

    /// <param name="original">The original's address; null: not known.</param>
    /// <returns>Null where the source or the category is not known, which a diagnostic says.</returns>
    public Found? Find(ImportedPost post, SourceMarker? marker, string? original, (PostNotes Notes, DiagnosticBag Diagnostics) report)
    {
        var source = SourceOf(post, marker, original, report.Notes);
        var category = CategoryOf(post, report.Notes);
        if (source is null)
        {
            report.Diagnostics.Add(Unknown(post, "source", [.. post.Sources, .. marker is null ? Array.Empty<string>() : [marker.Name]], _sources));
        }

        if (category is null)
        {
            report.Diagnostics.Add(Unknown(post, "category", post.Categories, _categories));
        }

        return source is null || category is null ? null : new Found(source.Name, category.Name, TagsOf(post, category, report.Notes), marker is not null && _sources.Find(marker.Name) == source);
    }

    private Term? SourceOf(ImportedPost post, SourceMarker? marker, string? original, PostNotes notes)
    {
        if (First(post.Sources, _sources) is { } said)
        {
            return said;
        }

        if (marker is not null && _sources.Find(marker.Name) is { } marked)
        {
            notes.Guess($"the source is {marked.Name}, as '({marker.Name})' at the start says");
            return marked;
        }

        if (original is not null && ByHost(original) is { } host)
        {
            notes.Guess($"the source is {host.Name}, whose site has the original");
            return host;
        }

        if (request.Source is null || _sources.Find(request.Source) is not { } given)
        {
            return null;
        }

        notes.Guess($"the source is {given.Name}, as --source says");
        return given;
    }

    private Term? ByHost(string url)
    {
        static string? HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost.ToLowerInvariant().Replace("www.", "", StringComparison.Ordinal) : null;

        var host = HostOf(url);
        return data.Sources.FirstOrDefault(s => HostOf(s.Url) is { } own && own == host) is { } entry ? _sources.Find(entry.Id) : null;
    }

    private Term? CategoryOf(ImportedPost post, PostNotes notes)
    {
        if (First(post.Categories, _categories) is { } said)
        {
            return said;
        }

        if (First(post.Tags, _categories) is { } tagged)
        {
            notes.Guess($"the category is {tagged.Name}, after a tag");
            return tagged;
        }

        if (request.Category is null || _categories.Find(request.Category) is not { } given)
        {
            return null;
        }

        notes.Guess($"the category is {given.Name}, as --category says{(post.Categories.IsEmpty ? "" : $", in place of '{post.Categories[0]}'")}");
        return given;
    }

    private List<string> TagsOf(ImportedPost post, Term category, PostNotes notes)
    {
        var written = post.Tags.Concat(post.Categories.Where(c => !NoCategory.Contains(c, StringComparer.OrdinalIgnoreCase) && _categories.Find(c) != category && !IsPathOfOthers(c, post)));
        var tags = new List<string>();
        foreach (var name in written.Select(ArticleText.Clean).Where(t => t.Length is > 0 and <= LongestName))
        {
            var known = _tags.Find(name);
            if (known is null && (settings.UnknownTags == Severity.Error || Slug.From(name).Length == 0))
            {
                notes.LeaveOut($"the tag '{name}', which input/data/topics.yml does not have");
            }
            else if (!tags.Contains(known?.Name ?? name, StringComparer.OrdinalIgnoreCase) && tags.Count < MaxTags)
            {
                tags.Add(known?.Name ?? name);
            }
        }

        return tags;
    }

    private static bool IsPathOfOthers(string name, ImportedPost post) => name.Contains('/', StringComparison.Ordinal) && post.Categories.Length > 1;

    private static Term? First(IEnumerable<string> names, TermIndex index) => names.Select(n => index.Find(ArticleText.Clean(n))).FirstOrDefault(t => t is not null);

    private static Diagnostic Unknown(ImportedPost post, string what, IReadOnlyList<string> names, TermIndex index)
    {
        var file = what == "source" ? "sources.yml" : "topics.yml";
        var written = names.Count > 0 ? $"the {what} '{ArticleText.Clean(names[0])}' is not in input/data/{file}" : $"the post does not say its {what}";
        var nearest = names.Count > 0 && index.Nearest(names[0]) is { } near ? $"did you mean '{near}'? Or " : "";
        return ImportRules.UnknownTerm.At(post.Origin, written, $"{nearest}say --{what} for posts that do not say a known one");
    }
}
