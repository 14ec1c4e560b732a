using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Which keys a kind of mapping may have.</summary>
public sealed class Contract
{
    private readonly FrozenDictionary<string, int> _indexes;

    /// <param name="name">For messages: <c>an article's front matter</c>.</param>
    public Contract(string name, params ImmutableArray<KeySpec> keys)
    {
        (Name, Keys) = (name, keys);
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var spelling in keys[i].Spellings)
            {
                indexes[spelling] = i;
            }
        }

        _indexes = indexes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    public ImmutableArray<KeySpec> Keys { get; }

    /// <summary>Keys that stand only for some words of another.</summary>
    public ImmutableArray<KeyNeed> Needs { get; init; } = [];

    /// <returns>Index into <see cref="Keys"/> of the key with that name or alias; -1 for an unknown one.</returns>
    public int IndexOf(string key) => _indexes.GetValueOrDefault(key, -1);

    public int IndexOf(KeySpec key)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            if (ReferenceEquals(Keys[i], key))
            {
                return i;
            }
        }

        throw new ArgumentException($"'{key.Name}' is no key of {Name}", nameof(key));
    }

    /// <summary>The key that was probably meant; null where none is near.</summary>
    public string? Nearest(string key)
    {
        foreach (var spec in Keys)
        {
            if (spec.Confused.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                return spec.Name;
            }
        }

        return Similarity.Nearest(key, Keys.Select(k => k.Name));
    }
}
