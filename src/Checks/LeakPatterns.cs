using System.Collections.Immutable;

namespace StaticArchive.Checks;

/// <summary>Many pieces of text, searched for at once: a rolling hash over a window finds the candidates, a comparison decides.</summary>
internal sealed class LeakPatterns
{
    /// <summary>Letters and digits; shorter sentences ("감사합니다.") say nothing of where they come from.</summary>
    public const int Shortest = 12;

    private const int Longest = 24;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private const int FilterBits = 22;

    private static readonly ulong Leaving = Power(Base, Shortest);

    private readonly List<(string Text, string Owner)> _pieces = [];
    private readonly Dictionary<ulong, int> _first = [];
    private readonly List<int> _next = [];
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    public bool IsEmpty => _pieces.Count == 0;

    public int Count => _pieces.Count;

    /// <summary>Adds a sentence, in pieces, so that a part of it is found, too.</summary>
    /// <param name="sentence">As <see cref="LeakText"/> makes it.</param>
    /// <param name="owner">Whose it is.</param>
    public void Add(string sentence, string owner)
    {
        for (var at = 0; sentence.Length - at >= Shortest; at += Longest)
        {
            Keep(sentence.Substring(at, Math.Min(Longest, sentence.Length - at)), owner);
        }
    }

    /// <summary>The pieces that are in a text, each once.</summary>
    public ImmutableArray<int> In(string text)
    {
        if (text.Length < Shortest || IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<int>();
        var hash = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            hash = unchecked((hash * Base) + text[i] - (i >= Shortest ? text[i - Shortest] * Leaving : 0));
            if (i >= Shortest - 1 && IsCandidate(hash) && _first.TryGetValue(hash, out var piece))
            {
                for (; piece >= 0; piece = _next[piece])
                {
                    if (string.CompareOrdinal(text, i - Shortest + 1, _pieces[piece].Text, 0, _pieces[piece].Text.Length) == 0)
                    {
                        found.Add(piece);
                    }
                }
            }
        }

        return [.. found.Distinct()];
    }

    public LeakPatterns Without(IReadOnlySet<int> pieces)
    {
        var left = new LeakPatterns();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (!pieces.Contains(i))
            {
                left.Keep(_pieces[i].Text, _pieces[i].Owner);
            }
        }

        return left;
    }

    public (string Text, string Owner) this[int piece] => _pieces[piece];

    private void Keep(string piece, string owner)
    {
        var hash = 0UL;
        for (var i = 0; i < Shortest; i++)
        {
            hash = unchecked((hash * Base) + piece[i]);
        }

        _next.Add(_first.GetValueOrDefault(hash, -1));
        _first[hash] = _pieces.Count;
        _pieces.Add((piece, owner));
        var bit = hash >> (64 - FilterBits);
        _filter[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    private bool IsCandidate(ulong hash)
    {
        var bit = hash >> (64 - FilterBits);
        return (_filter[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private static ulong Power(ulong number, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power = unchecked(power * number);
        }

        return power;
    }
}
