using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>What is searched of one article. What rights withhold is not in it.</summary>
/// <param name="Topics">All names of its category, tags, source, story and people, one a line.</param>
internal sealed record SearchDocument(string Title, string Topics, string Summary, string Body)
{
    public static SearchDocument Of(Article article)
    {
        var terms = article.Tags.AddRange(article.Authors).AddRange(article.Translators).Add(article.Category).Add(article.Source);
        var names = (article.Story is { } story ? terms.Add(story) : terms).SelectMany(NamesOf).Distinct(StringComparer.Ordinal);
        return new SearchDocument(article.Title, string.Join('\n', names), article.Summary, article.Body?.PlainText ?? "");
    }

    /// <summary>Every name under which a reader may look for it.</summary>
    public static IEnumerable<string> NamesOf(Term term) => term.Entry is { } entry ? NamesOf(entry) : [term.Name];

    public static IEnumerable<string> NamesOf(TermEntry entry) =>
        entry.EnglishName is { } english ? [entry.Name, english, .. entry.Aliases] : [entry.Name, .. entry.Aliases];
}
