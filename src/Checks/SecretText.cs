using StaticArchive.Archive;
using StaticArchive.Content;

namespace StaticArchive.Checks;

/// <summary>A text that may be in no file of the site.</summary>
/// <param name="Owner">The article's file.</param>
public sealed record SecretText(string Owner, string Text)
{
    /// <summary>Everything of articles that are withdrawn or not published, the text of those whose rights withhold it, and every proof of a permission.</summary>
    public static IEnumerable<SecretText> Of(IEnumerable<ParsedArticle> parsed, NewsArchive archive)
    {
        var published = archive.Articles.ToDictionary(a => a.File, StringComparer.Ordinal);
        foreach (var article in parsed)
        {
            var known = published.GetValueOrDefault(article.File);
            foreach (var text in known is null ? All(article) : known.Body is null ? Withheld(article, known) : [])
            {
                yield return new SecretText(article.File, text);
            }

            if (article.Front.Rights?.Evidence is { } evidence)
            {
                yield return new SecretText(article.File, evidence);
            }
        }
    }

    /// <summary>What stands on the site by right: whoever wrote the same sentence twice leaks nothing.</summary>
    public static IEnumerable<string> Allowed(NewsArchive archive) =>
        archive.Articles.SelectMany(a => a.Quotations
                .Concat(a.Corrections.Select(c => c.Note))
                .Concat([a.Title, a.Summary, a.Original?.Title ?? "", a.Image?.Alt ?? "", a.Image?.Credit ?? "", a.Body?.PlainText ?? ""]))
            .Concat(archive.Withdrawn.SelectMany(w => w.RedirectFrom.Select(r => r.Value).Prepend(w.Slug).Append(w.Reason ?? "")))
            .Concat((archive.UnderWay ?? []).Select(w => w.Title))
            .Concat(archive.Pages.SelectMany(p => (string[])[p.Title.Value, p.Summary ?? "", p.Body.PlainText]))
            .Concat(archive.Terms.Values.SelectMany(l => l).SelectMany(l => (string[])[l.Term.Name, l.Term.Entry?.Description ?? ""]));

    private static IEnumerable<string> All(ParsedArticle article) =>
        [article.Front.Title.Value, article.Front.Summary?.Value ?? "", article.Front.Image?.Alt ?? "", article.Body.PlainText];

    private static IEnumerable<string> Withheld(ParsedArticle article, Article known) =>
        known.Quotations.IsEmpty
            ? [article.Body.PlainText, article.Front.Image?.Alt ?? ""]
            : [known.Quotations.Aggregate(article.Body.PlainText, (text, q) => text.Replace(q, "\n", StringComparison.Ordinal)), article.Front.Image?.Alt ?? ""];
}
