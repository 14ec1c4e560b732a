using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Glossary;

/// <summary>
/// Finds all terms of a glossary in a text in one pass. A rendering begins where a word does, so the tree of all renderings is entered at the beginnings of words only; nearly all
/// of them leave it at the first letter. The longest rendering wins. Safe to use from several threads at once.
/// </summary>
internal sealed class GlossaryMatcher
{
    /// <summary>Stands for what is not looked at: no letter, and no space.</summary>
    public const char Masked = '\uFFFC';

    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _next = [];
    private readonly List<TermRendering[]?> _ends = [null];

    public GlossaryMatcher(IEnumerable<GlossaryEntry> entries)
    {
        foreach (var rendering in entries.SelectMany(TermRendering.Of))
        {
            Add(rendering);
        }
    }

    public bool IsEmpty => _ends.Count == 1;

    /// <summary>In order, none within another.</summary>
    public IEnumerable<GlossaryMatch> Find(ReadOnlyMemory<char> text)
    {
        for (var at = 0; NextIn(text.Span, at) is { } match; at = match.End)
        {
            yield return match;
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\u00A0';

    private static bool IsWordChar(char c) => c is (>= '가' and <= '힣') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || (c > '\u007F' && char.IsLetterOrDigit(c));

    private void Add(TermRendering rendering)
    {
        var node = 0;
        foreach (var c in rendering.Text.Where(c => !IsSpace(c)))
        {
            node = node == 0 ? _first[c] = NodeAt(_first[c]) : _next[KeyOf(node, c)] = NodeAt(_next.GetValueOrDefault(KeyOf(node, c)));
        }

        _ends[node] = [.. _ends[node] ?? [], rendering];
    }

    private int NodeAt(int known)
    {
        if (known == 0)
        {
            _ends.Add(null);
        }

        return known == 0 ? _ends.Count - 1 : known;
    }

    private static long KeyOf(int node, char c) => ((long)node << 16) | c;

    private GlossaryMatch? NextIn(ReadOnlySpan<char> text, int from)
    {
        var isInWord = from > 0 && IsWordChar(text[from - 1]);
        for (var i = from; i < text.Length; i++)
        {
            if (!isInWord && _first[text[i]] is > 0 and var node && !ContinuesLatin(text, i) && LongestAt(text, i, node) is { } match)
            {
                return match;
            }

            isInWord = IsWordChar(text[i]);
        }

        return null;
    }

    private GlossaryMatch? LongestAt(ReadOnlySpan<char> text, int start, int node)
    {
        GlossaryMatch? longest = null;
        for (var end = start + 1; ; end++)
        {
            if (_ends[node] is { } renderings && Best(renderings, text[start..end]) is { } rendering && IsEnd(text, end, rendering))
            {
                longest = new GlossaryMatch(start, end - start, rendering);
            }

            end += end < text.Length && IsSpace(text[end]) ? 1 : 0;
            if (end >= text.Length || !_next.TryGetValue(KeyOf(node, text[end]), out node))
            {
                return longest;
            }
        }
    }

    /// <summary>Written exactly so; else the best that only lost spaces.</summary>
    private static TermRendering? Best(TermRendering[] renderings, ReadOnlySpan<char> written)
    {
        TermRendering? best = null;
        foreach (var rendering in renderings)
        {
            switch (LostSpaces(rendering.Text, written))
            {
                case 0:
                    return rendering;
                case > 0 when best is null || rendering.Kind < best.Kind:
                    best = rendering;
                    break;
            }
        }

        return best;
    }

    /// <returns>How many spaces of the rendering are missing; -1 where there is one that it has not.</returns>
    private static int LostSpaces(string rendering, ReadOnlySpan<char> written)
    {
        var (at, lost) = (0, 0);
        foreach (var c in rendering)
        {
            if (!IsSpace(c))
            {
                if (IsSpace(written[at]))
                {
                    return -1;
                }

                at++;
            }
            else if (IsSpace(written[at]))
            {
                at++;
            }
            else
            {
                lost++;
            }
        }

        return lost;
    }

    /// <summary>GPT is not named in pre-GPT, nor in an e-mail address.</summary>
    private static bool ContinuesLatin(ReadOnlySpan<char> text, int start) =>
        start > 1 && char.IsAsciiLetterOrDigit(text[start]) && text[start - 1] is '-' or '.' or '_' or '@' && char.IsAsciiLetterOrDigit(text[start - 2]);

    /// <summary>Whether the word ends there, but for particles: nor is GPT named in GPT-4, C in C++ or Node in Node.js.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int end, TermRendering rendering)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (text[end] is >= '가' and <= '힣')
        {
            var tail = text[end..Math.Min(text.Length, end + Particles.LongestTail + 1)];
            var length = tail.IndexOfAnyExceptInRange('가', '힣') is >= 0 and var other ? other : tail.Length;
            return Particles.IsTail(tail[..length], rendering.SoundForMatching);
        }

        return !IsWordChar(text[end]) && !(char.IsAsciiLetterOrDigit(rendering.Text[^1]) && text[end] switch
        {
            '+' or '#' => true,
            '-' or '.' or '_' or '@' => end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]),
            _ => false,
        });
    }
}
