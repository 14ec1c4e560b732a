using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>What is searched of one article. What rights withhold is not in it.</summary>
/// <param name="Topics">All names of its category, tags, source, story and people, one a line.</param>
/// <param name="Head">The first part of a long text, or all.</param>
internal sealed record SearchDocument(string Title, string Topics, string Summary, string Head, string Rest)
{
    private const int ShortestDivided = 900;

    public static SearchDocument Of(Article article)
    {
        var terms = article.Tags.AddRange(article.Authors).AddRange(article.Translators).Add(article.Category).Add(article.Source);
        var names = (article.Story is { } story ? terms.Add(story) : terms).SelectMany(NamesOf).Distinct(StringComparer.Ordinal);
        var text = article.Body?.PlainText ?? "";
        var cut = CutOf(text);
        return new SearchDocument(article.Title, string.Join('\n', names), article.Summary, text[..cut], text[cut..]);
    }

    /// <summary>Where the rest of a text begins, which the browser gets in a file of its own: with a paragraph or, at least, a sentence.</summary>
    public static int CutOf(string text)
    {
        var usual = text.Length / 2;
        if (text.Length < ShortestDivided)
        {
            return text.Length;
        }

        var paragraph = text.IndexOf('\n', usual * 3 / 4, usual / 2);
        var sentence = paragraph < 0 ? text.IndexOf(". ", usual, StringComparison.Ordinal) + 1 : paragraph;
        return sentence <= 0 ? text.Length : sentence + 1;
    }

    /// <summary>Every name under which a reader may look for it.</summary>
    public static IEnumerable<string> NamesOf(Term term) => term.Entry is { } entry ? NamesOf(entry) : [term.Name];

    public static IEnumerable<string> NamesOf(TermEntry entry) =>
        entry.EnglishName is { } english ? [entry.Name, english, .. entry.Aliases] : [entry.Name, .. entry.Aliases];
}
