using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>What is searched of one article. What rights withhold is not in it.</summary>
/// <param name="Topics">All names of its category, tags, source, story and people, one a line.</param>
/// <param name="Cut">Where the rest of the body begins.</param>
internal sealed record SearchDocument(string Title, string Topics, string Summary, string Body, int Cut)
{
    private const int ShortestDivided = 900;

    public static SearchDocument Of(Article article)
    {
        var text = article.Body?.PlainText ?? "";
        return new SearchDocument(article.Title, TopicsOf(article), article.Summary, text, CutOf(text));
    }

    public static string TopicsOf(Article article)
    {
        var terms = new List<Term>();
        AddTerms(article, terms);
        return string.Join('\n', terms.SelectMany(NamesOf).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What it is listed under, and who made it.</summary>
    public static void AddTerms(Article article, ICollection<Term> into)
    {
        AddAll(article.Tags);
        AddAll(article.Authors);
        AddAll(article.Translators);
        into.Add(article.Category);
        into.Add(article.Source);
        if (article.Story is { } story)
        {
            into.Add(story);
        }

        void AddAll(ImmutableArray<Term> terms)
        {
            foreach (var term in terms)
            {
                into.Add(term);
            }
        }
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
