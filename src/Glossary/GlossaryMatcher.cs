using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>The nodes of first letters; 0 is none.</summary>
    private readonly int[] _first = new int[char.MaxValue + 1];

    /// <summary>A bit for each letter that is a first one. Every letter of every text is looked up: this much stays in the processor's nearest memory.</summary>
    private readonly ulong[] _begins = new ulong[(char.MaxValue + 1) / 64];
    private readonly Node[] _nodes;

    public GlossaryMatcher(IEnumerable<GlossaryEntry> entries)
    {
        var nodes = new List<Node> { new('\0', 0, 0, []) };
        foreach (var rendering in entries.SelectMany(TermRendering.Of))
        {
            Add(nodes, rendering);
        }

        _nodes = [.. nodes];
        for (var c = 0; c < _first.Length; c++)
        {
            _begins[c / 64] |= _first[c] > 0 ? 1UL << (c % 64) : 0;
        }
    }

    public bool IsEmpty => _nodes.Length == 1;

    /// <summary>In order, none within another.</summary>
    public IEnumerable<GlossaryMatch> Find(ReadOnlyMemory<char> text)
    {
        for (var at = 0; Next(text.Span, at) is { } match; at = match.End)
        {
            yield return match;
        }
    }

    /// <summary>The first that begins at a place or behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public GlossaryMatch? Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Begins(text[i]) && (i == 0 || !IsWordChar(text[i - 1])) && !ContinuesLatin(text, i) && LongestAt(text, i, _first[text[i]]) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char c) => c is ' ' or '\n' or '\u00A0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordChar(char c) => c is (>= '가' and <= '힣') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || (c > '\u007F' && char.IsLetterOrDigit(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(char c) => (_begins[c / 64] >> (c % 64) & 1) != 0;

    private void Add(List<Node> nodes, TermRendering rendering)
    {
        var node = 0;
        foreach (var c in rendering.Text.Where(c => !IsSpace(c)))
        {
            var known = node == 0 ? _first[c] : Follow(CollectionsMarshal.AsSpan(nodes), node, c);
            if (known == 0)
            {
                known = nodes.Count;
                nodes.Add(new Node(c, 0, nodes[node].Child, []));
                nodes[node] = nodes[node] with { Child = node == 0 ? 0 : known };
                _first[c] = node == 0 ? known : _first[c];
            }

            node = known;
        }

        nodes[node] = nodes[node] with { Ends = [.. nodes[node].Ends, rendering] };
    }

    /// <returns>0: no rendering goes on so.</returns>
    private static int Follow(ReadOnlySpan<Node> nodes, int node, char c)
    {
        for (node = nodes[node].Child; node != 0 && nodes[node].Letter != c; node = nodes[node].Sibling)
        {
        }

        return node;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private GlossaryMatch? LongestAt(ReadOnlySpan<char> text, int start, int node)
    {
        GlossaryMatch? longest = null;
        for (var end = start + 1; ; end++)
        {
            if (_nodes[node].Ends is { Length: > 0 } renderings && Best(renderings, text[start..end]) is { } rendering && IsEnd(text, end, rendering))
            {
                longest = new GlossaryMatch(start, end - start, rendering);
            }

            end += end < text.Length && IsSpace(text[end]) ? 1 : 0;
            node = end < text.Length ? Follow(_nodes, node, text[end]) : 0;
            if (node == 0)
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

    /// <summary>Of the tree of all renderings, without their spaces.</summary>
    /// <param name="Child">The first; 0 is none.</param>
    /// <param name="Sibling">The next; 0 is none.</param>
    private readonly record struct Node(char Letter, int Child, int Sibling, TermRendering[] Ends);
}
