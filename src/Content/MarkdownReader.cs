using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticArchive.Content.Markdown;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>
/// From Markdown to safe HTML, in one pass:
/// 1. what would take too long is refused;
/// 2. the text is parsed once;
/// 3. the tree is written as HTML by a writer that knows every element it may write (nothing is copied), and as plain text beside it.
/// </summary>
public static class MarkdownReader
{
    private static readonly ArticleBody Nothing = new() { Html = new SlottedHtml("", []), Summary = "", PlainText = "" };

    /// <param name="file">As in <see cref="Input.InputPath.Name"/>; relative links start from its folder.</param>
    /// <param name="body">The text after the front matter.</param>
    /// <param name="line">One-based line of the file on which <paramref name="body"/> begins.</param>
    public static ArticleBody Read(string file, string body, int line, ICollection<Diagnostic> diagnostics)
    {
        var places = new Places(file, body, line);
        if (BodyLimits.Exceeded(body) is { } limit)
        {
            diagnostics.Add(MarkdownRules.TooMuch.At(places.At(limit.Offset), limit.Message));
            return Nothing;
        }

        var clean = HtmlText.Clean(body, out var firstBad);
        if (firstBad >= 0)
        {
            diagnostics.Add(MarkdownRules.ControlCharacter.At(places.At(firstBad), $"the character U+{(int)body[firstBad]:X4} cannot stand in a text"));
        }

        if (Parse(clean, places, diagnostics) is not { } document)
        {
            return Nothing;
        }

        using var draft = new Draft(clean, places, diagnostics);
        new BlockWriter(draft).WriteDocument(document);
        ReportUnusedFootnotes(document, draft);
        return new ArticleBody
        {
            Html = new SlottedHtml(draft.Html.ToString(), draft.Slots.DrainToImmutable()),
            Summary = Summary.Of(draft),
            PlainText = draft.Plain.Finish(),
            Quotations = draft.Quotations.DrainToImmutable(),
            Headings = draft.Headings.DrainToImmutable(),
        };
    }

    /// <summary>Null where the parser gave up, which is reported: one stranger's file must not end the build of all others without a word.</summary>
    private static MarkdownDocument? Parse(string body, Places places, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return MarkdownParser.Parse(body, ArticlePipeline.Shared);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.Ordinal))
        {
            diagnostics.Add(MarkdownRules.TooDeep.At(new SourceLocation(places.File), "the text has too many quotations, lists or marks inside each other"));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            diagnostics.Add(MarkdownRules.Unreadable.At(new SourceLocation(places.File), $"the Markdown parser failed: {e.Message}"));
        }

        return null;
    }

    private static void ReportUnusedFootnotes(MarkdownDocument document, Draft draft)
    {
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var footnote in group.OfType<FootnoteLinkReferenceDefinition>().Where(d => d.Footnote.Order <= 0))
            {
                var label = Words.Short(footnote.Footnote.Label ?? "");
                draft.Report(MarkdownRules.UnusedFootnote, footnote.Footnote.Span.Start, $"nothing refers to the footnote [{label}]");
            }
        }
    }
}
