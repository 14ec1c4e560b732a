using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>The words that stand for the values of an enumeration, in the order in which they are listed to authors.</summary>
public sealed class WordSet<T>(params ImmutableArray<(string Word, T Value)> entries)
    where T : struct, Enum
{
    public ImmutableArray<string> Words { get; } = [.. entries.Select(e => e.Word)];

    /// <summary>Letters' case does not matter; null for an unknown word.</summary>
    public T? Find(string word)
    {
        foreach (var (known, value) in entries)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    public string WordOf(T value) => entries.First(e => EqualityComparer<T>.Default.Equals(e.Value, value)).Word;
}
