using StaticArchive.Config;
using System.Text.RegularExpressions;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks;

/// <summary>Titles, summaries and addresses of one article.</summary>
internal static partial class FrontMatterChecks
{
    private const int ShortestTitle = 4;
    private const int LongestTitle = 120;
    private const int ShortestSummary = 20;
    private const int LongestSummary = 400;

    public static void Run(ParsedArticle article, List<Diagnostic> found)
    {
        var front = article.Front;
        CheckLength(front.Title, CheckRules.TitleLength, (ShortestTitle, LongestTitle), found);
        CheckMarks(front.Title, "title", found);
        if (front.Summary is { } summary)
        {
            CheckLength(summary, CheckRules.SummaryLength, (ShortestSummary, LongestSummary), found);
            CheckMarks(summary, "summary", found);
            if (Slug.From(summary.Value) == Slug.From(front.Title.Value))
            {
                found.Add(CheckRules.SummaryIsTitle.At(summary.Where, "the summary only repeats the title"));
            }
        }

        if (front.Original?.Url is { } url && OriginalAddress.WithoutTracking(url.Value) is var clean && clean != url.Value)
        {
            found.Add(CheckRules.TrackingParameters.At(url.Where, $"the address has parameters that only track: {url.Value}", $"write {clean}, or run check --fix"));
        }

        // What rights withhold, or what was withdrawn, need not be there.
        var isShown = front.Status?.Value != ArticleStatus.Withdrawn && front.Withdrawn is null && front.Rights?.Basis.Value is not (RightsBasis.Quotation or RightsBasis.Unknown);
        if (isShown && article.Body.PlainText.Length == 0 && article.Body.Html.Html.Length == 0)
        {
            found.Add(CheckRules.NoText.At(new SourceLocation(article.File), "the article has no text yet"));
        }
    }

    private static void CheckLength(Located<string> text, DiagnosticRule rule, (int Least, int Most) columns, List<Diagnostic> found)
    {
        var width = Columns.Of(text.Value);
        if (width < columns.Least)
        {
            found.Add(rule.At(text.Where, $"this has {width} columns, less than {columns.Least} (a Hangul syllable takes two)"));
        }
        else if (width > columns.Most)
        {
            found.Add(rule.At(text.Where, $"this has {width} columns, more than {columns.Most} (a Hangul syllable takes two)"));
        }
    }

    private static void CheckMarks(Located<string> text, string key, List<Diagnostic> found)
    {
        if (Marks().Match(text.Value) is { Success: true } mark)
        {
            found.Add(CheckRules.MarksInFrontMatter.At(text.Where, $"'{mark.Value}' in '{key}' is shown as it is"));
        }
    }

    [GeneratedRegex(@"\*\*|__|`|</?[a-z][a-z0-9]*( [^<>]{0,100})?/?>|&(amp|lt|gt|quot|nbsp|#\d{1,5});", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
