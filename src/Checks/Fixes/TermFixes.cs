using System.Text.RegularExpressions;
using StaticArchive.Glossary;
using StaticArchive.Text;

namespace StaticArchive.Checks.Fixes;

/// <summary>Puts preferred renderings in the place of forbidden ones, and mends the particles behind them.</summary>
internal static partial class TermFixes
{
    /// <param name="text">A whole file with LF line ends.</param>
    /// <returns>The same text where there is nothing to mend.</returns>
    public static string Apply(string file, string text, GlossaryMatcher matcher) => TextEdit.Apply(text, Edits(file, text, matcher));

    private static IEnumerable<TextEdit> Edits(string file, string text, GlossaryMatcher matcher)
    {
        foreach (var match in matcher.Find(MarkdownProse.Of(file, text)).Where(m => TermChecks.IsForbidden(m, text)))
        {
            var preferred = match.Rendering.Entry.Korean;
            yield return new TextEdit(match.Start, match.Length, preferred);
            var at = match.End + BeforeTail().Match(text, match.End, Math.Min(200, text.Length - match.End)).Length;
            var tail = TailAt(text, at);
            var adapted = Particles.Adapt(tail, match.Rendering.SoundForMatching, WordSounds.Of(preferred));
            if (adapted != tail)
            {
                yield return new TextEdit(at, tail.Length, adapted);
            }
        }
    }

    private static string TailAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Particles.LongestTail + 1, text.Length - at));
        return (rest.IndexOfAnyExceptInRange('가', '힣') is >= 0 and var end ? rest[..end] : rest).ToString();
    }

    /// <summary>What may stand between a word and its particle: the ends of emphasis, quotation and links, and the original in parentheses.</summary>
    [GeneratedRegex(@"\G(?:[*_~'""’”」』]+|</(?:b|em|i|strong|mark|span|u|q)>|\]\([^()\s]{1,150}\)| ?[(（][^()（）\n]{1,80}[)）])*", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTail();
}
