using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StaticArchive.Text;

/// <summary>
/// Unicode normalisation by tables of our own: .NET's needs ICU, which a fresh machine may not have and whose version would reach the output.
/// Lone surrogates pass as they are.
/// </summary>
public static class Nfc
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    /// <summary>Below U+0300 nothing combines and everything is its own NFC.</summary>
    private const char FirstMark = '\u0300';

    private static readonly FrozenDictionary<(int, int), int> Compositions = ReadPairs(NfcTable.Pairs).ToFrozenDictionary(p => (p.First, p.Second), p => p.Whole);
    private static readonly FrozenDictionary<int, int[]> Decompositions = ReadDecompositions().ToFrozenDictionary(p => p.Whole, p => p.Parts);
    private static readonly FrozenDictionary<int, byte> Classes = ReadClasses().ToFrozenDictionary(p => p.Rune, p => p.Class);
    private static readonly ulong[] Uncertain = FindUncertain();

    /// <summary>The composed form (NFC); the same instance where the text is already plainly so.</summary>
    public static string Normalize(string text)
    {
        if (IsPlainlyNormal(text))
        {
            return text;
        }

        var composed = ToText(Compose(DecomposeToRunes(text)));
        return composed == text ? text : composed;
    }

    /// <summary>The composed form; the same letters where they are plainly so.</summary>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text) => IsPlainlyNormal(text) ? text : Normalize(text.ToString());

    public static bool IsNormalized(string text) => ReferenceEquals(Normalize(text), text);

    /// <summary>The decomposed form (NFD): Hangul as jamo.</summary>
    public static string Decompose(string text) => ToText(DecomposeToRunes(text));

    /// <summary>True where no character combines, decomposes for good or may be the second of two that are composed: such a text is its own NFC.</summary>
    private static bool IsPlainlyNormal(ReadOnlySpan<char> text)
    {
        var rest = MemoryMarshal.Cast<char, ushort>(text);
        for (; rest.Length >= Vector128<ushort>.Count; rest = rest[Vector128<ushort>.Count..])
        {
            var some = Vector128.Create(rest);
            var plain = Vector128.LessThan(some, Vector128.Create((ushort)FirstMark)) | Vector128.LessThan(some - Vector128.Create((ushort)HangulBase), Vector128.Create((ushort)Syllables));
            if (plain != Vector128<ushort>.AllBitsSet && HasUncertain(rest[..Vector128<ushort>.Count]))
            {
                return false;
            }
        }

        return !HasUncertain(rest);
    }

    private static bool HasUncertain(ReadOnlySpan<ushort> text)
    {
        foreach (var c in text)
        {
            if (c >= FirstMark && c is not (>= '가' and <= '힣') && (Uncertain[c >> 6] >> (c & 63) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong[] FindUncertain()
    {
        var bits = new ulong[0x10000 / 64];
        var jamo = Enumerable.Range(VowelBase, Vowels).Concat(Enumerable.Range(TailBase, Tails));
        foreach (var rune in Classes.Keys.Concat(Compositions.Keys.Select(p => p.Item2)).Concat(OneWay().Select(p => p.Whole)).Concat(jamo))
        {
            // Of a rune beyond the first plane, its first half stands for all that share it: no emoji does.
            var c = rune < 0x10000 ? rune : char.ConvertFromUtf32(rune)[0];
            bits[c >> 6] |= 1UL << (c & 63);
        }

        return bits;
    }

    private static List<int> DecomposeToRunes(string text)
    {
        var runes = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var rune = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            Decompose(rune, runes);
        }

        Reorder(runes);
        return runes;
    }

    private static void Decompose(int rune, List<int> runes)
    {
        var syllable = rune - HangulBase;
        if (syllable is >= 0 and < Syllables)
        {
            runes.Add(LeadBase + (syllable / (Vowels * Tails)));
            runes.Add(VowelBase + (syllable % (Vowels * Tails) / Tails));
            if (syllable % Tails != 0)
            {
                runes.Add(TailBase + (syllable % Tails));
            }
        }
        else if (rune >= 0xC0 && Decompositions.TryGetValue(rune, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, runes);
            }
        }
        else
        {
            runes.Add(rune);
        }
    }

    private static byte ClassOf(int rune) => rune < FirstMark ? (byte)0 : Classes.GetValueOrDefault(rune);

    /// <summary>Sorts each run of marks by class, keeping the order within a class. Linear but for the sort: a run may be a hostile megabyte.</summary>
    private static void Reorder(List<int> runes)
    {
        for (var from = 0; from < runes.Count; from++)
        {
            if (ClassOf(runes[from]) == 0)
            {
                continue;
            }

            var to = from;
            while (to < runes.Count && ClassOf(runes[to]) != 0)
            {
                to++;
            }

            var sorted = runes.GetRange(from, to - from).OrderBy(ClassOf).ToList();
            for (var i = 0; i < sorted.Count; i++)
            {
                runes[from + i] = sorted[i];
            }

            from = to - 1;
        }
    }

    private static List<int> Compose(List<int> runes)
    {
        var composed = new List<int>(runes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var rune in runes)
        {
            var combining = ClassOf(rune);
            var isBlocked = starter >= 0 && starter != composed.Count - 1 && (lastClass == 0 || lastClass >= combining);
            if (starter >= 0 && !isBlocked && Pair(composed[starter], rune) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            if (combining == 0)
            {
                starter = composed.Count;
            }

            lastClass = combining;
            composed.Add(rune);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        var (lead, vowel, tail) = (first - LeadBase, second - VowelBase, second - TailBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return HangulBase + (((lead * Vowels) + vowel) * Tails);
        }

        var syllable = first - HangulBase;
        if (syllable is >= 0 and < Syllables && syllable % Tails == 0 && tail is > 0 and < Tails)
        {
            return first + tail;
        }

        return Compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static string ToText(List<int> runes)
    {
        var text = new StringBuilder(runes.Count);
        foreach (var rune in runes)
        {
            if (rune < 0x10000)
            {
                text.Append((char)rune);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(rune));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(int Whole, int First, int Second)> ReadPairs(string table) =>
        table.EnumerateRunes().Select(r => r.Value).Chunk(3).Select(c => (c[0], c[1], c[2]));

    private static IEnumerable<(int Whole, int[] Parts)> ReadDecompositions()
    {
        foreach (var (whole, first, second) in ReadPairs(NfcTable.Pairs))
        {
            yield return (whole, [first, second]);
        }

        foreach (var one in OneWay())
        {
            yield return one;
        }
    }

    private static IEnumerable<(int Whole, int[] Parts)> OneWay() =>
        from entry in NfcTable.OneWay.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        let runes = entry.EnumerateRunes().Select(r => r.Value).ToArray()
        select (runes[0], runes[1..]);

    private static IEnumerable<(int Rune, byte Class)> ReadClasses() =>
        NfcTable.Classes.EnumerateRunes().Select(r => r.Value).Chunk(3)
            .SelectMany(c => Enumerable.Range(c[0], c[1] - c[0] + 1).Select(rune => (rune, (byte)c[2])));
}
