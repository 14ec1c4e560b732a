namespace StaticArchive.Text;

/// <summary>Finds the name that was probably meant.</summary>
public static class Similarity
{
    private const int MaxLength = 64;

    /// <summary>The candidate with the fewest typing errors; null where none is near: at most a third of the letters may differ. Ties go to the first in ordinal order.</summary>
    public static string? Nearest(string value, IEnumerable<string> candidates)
    {
        var typed = Letters(value);
        if (typed.Length is 0 or > MaxLength)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var letters = Letters(candidate);
            var allowed = Math.Max(1, Math.Max(typed.Length, letters.Length) / 3);
            if (letters.Length > MaxLength || Math.Abs(letters.Length - typed.Length) > allowed)
            {
                continue;
            }

            var distance = Distance(typed, letters);
            var isBetter = distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0);
            if (distance <= allowed && distance < typed.Length && isBetter)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Jamo for Hangul, so that one wrong key is one difference; lower case for the rest; spaces and hyphens do not count.</summary>
    private static string Letters(string text) =>
        string.Concat(Nfc.Decompose(text.Length > MaxLength * 4 ? "" : text).ToLowerInvariant().Where(c => c is not (' ' or '-' or '_')));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
