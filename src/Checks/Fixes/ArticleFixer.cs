using System.Text;
using System.Text.RegularExpressions;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Checks.Fixes;

/// <summary>
/// Mends what is safe to mend in one article:
/// 1. encoding marks, line ends, NFC;
/// 2. spaces at the ends of lines;
/// 3. key spelling, dates, topic names, tracking parameters and key order in the front matter.
/// 4. renderings of terms that are not to be used.
/// After the first three and after the last the result is read again: it must have no error, and say and show what the article said and showed before, the terms apart.
/// Else nothing is done.
/// </summary>
public static partial class ArticleFixer
{
    /// <summary>The only error that is understood here.</summary>
    private static readonly string Mendable = FrontMatterRules.InvalidDate.Code;

    public static bool Understands(Diagnostic error) => error.Code == Mendable;

    /// <param name="name">As in diagnostics.</param>
    /// <returns>Null where there is nothing to mend, or something that is not understood.</returns>
    public static ArticleFix? Fix(string name, byte[] bytes, FixContext context)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Kind != TextKind.Utf8)
        {
            return null;
        }

        if (Tidied(name, Nfc.Normalize(decoded.Text), bytes, context) is not { } tidied)
        {
            return null;
        }

        var after = WithTerms(name, tidied, context);
        var mended = Encoding.UTF8.GetBytes(after);
        return mended.AsSpan().SequenceEqual(bytes) ? null : new ArticleFix(name, decoded.Text, after, bytes, mended);
    }

    /// <summary>The same text where nothing was untidy; null where tidying is not safe.</summary>
    private static string? Tidied(string name, string text, byte[] bytes, FixContext context)
    {
        // A body in which spaces mean more than they seem to keeps them.
        foreach (var tidy in new[] { Whitespace.Trimmed(text), text })
        {
            var after = FrontMatterFixes.Apply(name, tidy, context);
            if (Encoding.UTF8.GetBytes(after).AsSpan().SequenceEqual(bytes) || SaysTheSame(name, text, after, context))
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>The same text where a term's place is not understood: everything but the words must stay.</summary>
    private static string WithTerms(string name, string text, FixContext context)
    {
        var after = TermFixes.Apply(name, text, context.Matcher);
        if (after == text)
        {
            return text;
        }

        var (old, mended) = (Parse(name, text, context), Parse(name, after, context));
        return old.Value is { } o && mended.Value is { } m && mended.Diagnostics.Length <= old.Diagnostics.Length && Shape(o.Body) == Shape(m.Body) ? after : text;
    }

    /// <summary>Tags, but for the ids that headings get of their words, and what links lead to.</summary>
    private static string Shape(ArticleBody body) =>
        Ids().Replace(string.Concat(Tags().Matches(body.Html.Html).Select(t => t.Value)), "") + string.Concat(body.Html.Slots.Select(s => $"\0{s.Kind} {s.Target}"));

    private static bool SaysTheSame(string name, string before, string after, FixContext context)
    {
        var (old, mended) = (Parse(name, before, context), Parse(name, after, context));
        if (mended.Value is null || HasUnknownName(mended.Value.Front, context) || old.Diagnostics.Any(d => d.Severity == Severity.Error && !Understands(d)))
        {
            return false;
        }

        return BodyOf(name, before) == BodyOf(name, after) && (old.Value is null || Meaning(old.Value.Front, context) == Meaning(mended.Value.Front, context));
    }

    /// <summary>A wrong date keeps a build from looking names up: nobody has complained of these yet.</summary>
    private static bool HasUnknownName(FrontMatter front, FixContext context) =>
        context.Sources.Find(front.Source.Value) is null
        || context.Categories.Find(front.Category.Value) is null
        || (front.Story is { } story && context.Stories.Find(story.Value) is null);

    private static ParseResult<ParsedArticle> Parse(string name, string text, FixContext context) =>
        ArticleParser.Parse(new SourceFile(name, text, ContentHash.Of(Encoding.UTF8.GetBytes(text))), context.Defaults, context.Zone);

    private static string? BodyOf(string name, string text)
    {
        var ignored = new List<Diagnostic>();
        return FrontMatterSplitter.Split(name, text, ignored) is { } parts && MarkdownReader.Read(name, parts.Body, parts.BodyLine, ignored) is var body
            ? $"{body.Html.Html}\0{string.Join('\0', body.Html.Slots.Select(s => $"{s.Offset} {s.Kind} {s.Target}"))}"
            : null;
    }

    /// <summary>Everything that front matter says, with names looked up and addresses without what only tracks.</summary>
    private static string Meaning(FrontMatter front, FixContext context)
    {
        var original = front.Original;
        IEnumerable<object?> values =
        [
            front.Title.Value, front.Date.Value, front.Source.Value, Known(context.Categories, front.Category), front.Id?.Value, front.Summary?.Value,
            front.Updated?.Value, original?.Title, original?.Url is { } url ? OriginalAddress.WithoutTracking(url.Value) : null, original?.Date, original?.Language,
            front.Method, front.Rights?.Basis.Value, front.Rights?.Licence, front.Rights?.Evidence, front.Rights?.Until, front.Status?.Value, front.Slug?.Value,
            front.Xref?.Value, front.Image?.Source.Value, front.Image?.Alt, front.Image?.Credit, front.Story?.Value,
            .. front.Tags.Select(t => Known(context.Tags, t)), "", .. original?.Authors.Select(a => a.Value) ?? [], "", .. front.Translators.Select(t => t.Value), "",
            .. front.Reviewers.Select(r => r.Value), "", .. front.Corrections.Cast<object>(), "", .. front.RedirectFrom.Select(r => r.Value), "",
            .. front.Related.Select(r => r.Value),
        ];
        return string.Join('\0', values);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(" id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    private static string Known(Archive.TermIndex terms, Located<string> name) => terms.Find(name.Value)?.Slug ?? name.Value;
}
