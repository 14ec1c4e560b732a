using System.Text.RegularExpressions;
using StaticArchive.Text;

namespace StaticArchive.Review;

/// <summary>What readers will read otherwise, sentence by sentence.</summary>
internal static partial class TextChange
{
    /// <summary>Unchanged sentences on each side of a change.</summary>
    private const int Around = 1;

    /// <summary>Beyond it, comparing takes too long; the text is then said to be another one.</summary>
    private const int MostSentences = 5_000;

    /// <returns>Lines that begin with <c>-</c>, <c>+</c> or a space, as in a patch; <c>…</c> stands for what is left out.</returns>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var (old, fresh) = (SentencesOf(before), SentencesOf(after));
        if (old.Length + fresh.Length > MostSentences)
        {
            return [];
        }

        return [.. Near(LineComparison.Between(old, fresh))];
    }

    public static string[] SentencesOf(string text) =>
        [.. text.Split('\n').SelectMany(paragraph => SentenceEnd().Split(paragraph)).Select(s => s.Trim()).Where(s => s.Length > 0)];

    private static IEnumerable<string> Near(IReadOnlyList<(char Mark, string Line)> lines)
    {
        var isGap = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var from = Math.Max(0, i - Around);
            if (lines.Skip(from).Take(i + Around + 1 - from).All(l => l.Mark == ' '))
            {
                isGap = true;
                continue;
            }

            if (isGap)
            {
                yield return "…";
            }

            isGap = false;
            yield return $"{lines[i].Mark} {lines[i].Line}";
        }
    }

    [GeneratedRegex("""(?<=[.?!…。][\"”’')\]」』]?)\s+""")]
    private static partial Regex SentenceEnd();
}
