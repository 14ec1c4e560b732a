using System.Text.RegularExpressions;
using StaticArchive.Checks.Fixes;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Glossary;

namespace StaticArchive.Checks;

/// <summary>
/// What a reader reads of an article, where it stands in its file: title, summary and body without code, tags, addresses and quoted titles (<c>&lt;cite&gt;</c>, 『』 and the like).
/// All else is masked, so that places stay.
/// </summary>
internal static partial class MarkdownProse
{
    /// <param name="text">A whole file with LF line ends.</param>
    /// <returns>As long as the text.</returns>
    public static char[] Of(string file, string text)
    {
        var prose = new char[text.Length];
        Array.Fill(prose, GlossaryMatcher.Masked);
        Unmask(text, FrontMatterTexts(file, text), prose);
        Unmask(text, BodyLines(text), prose);
        Unread.Mask(prose);
        return prose;
    }

    private static void Unmask(string text, IEnumerable<Range> ranges, char[] prose)
    {
        foreach (var range in ranges)
        {
            text.AsSpan()[range].CopyTo(prose.AsSpan()[range]);
        }
    }

    /// <summary>Title and summary, where they are written as they read.</summary>
    private static IEnumerable<Range> FrontMatterTexts(string file, string text)
    {
        if (FrontMatterSplitter.Split(file, text, new List<Diagnostic>()) is not { } parts)
        {
            yield break;
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var yaml = new YamlText(file, parts.Yaml, parts.YamlLine);
        foreach (var entry in YamlTreeReader.ReadMapping(yaml, YamlLimits.FrontMatter, new List<Diagnostic>())?.Entries ?? [])
        {
            if (entry.Key.Value.ToLowerInvariant() is "title" or "summary" && entry.Value is YamlScalar scalar && ScalarSpan.Find(yaml, scalar) is { } span)
            {
                yield return (start + span.Start)..(start + span.Start + span.Length);
            }
        }
    }

    private static IEnumerable<Range> BodyLines(string text)
    {
        var (at, number) = (0, 1);
        foreach (var (line, written) in new MarkdownLines(text).OutsideCode())
        {
            for (; number < line; number++)
            {
                at = text.IndexOf('\n', at) + 1;
            }

            var from = 0;
            foreach (Match unread in UnreadParts().Matches(written))
            {
                yield return (at + from)..(at + unread.Index);
                from = unread.Index + unread.Length;
            }

            // The line's end with it: a term may be broken over two lines.
            yield return (at + from)..Math.Min(text.Length, at + written.Length + 1);
        }
    }

    /// <summary>Code, what stands in cite and the like, tags and comments, a link's target, references and ids.</summary>
    [GeneratedRegex(
        @"(?<!`)(?<fence>`+)(?!`).{1,400}?(?<!`)\k<fence>(?!`)|<(?<name>cite|code|kbd|samp|pre|var)\b[^<>]*>.{0,400}?</\k<name>>|<!--.{0,400}?-->|</?[a-zA-Z][^<>]*>"
        + @"|(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:""[^""]*""|'[^']*'))?\s*\)|(?<=\])\[[^\[\]]*\]|\[\^[^\[\]]*\]:?|^ {0,3}\[[^\[\]]+\]:.*|\{#[^{}]*\}\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UnreadParts();
}
