using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Collects the entries of one mapping and sees that every key stands there once; the first of two stays.</summary>
internal sealed class MappingBuilder(ICollection<Diagnostic> diagnostics)
{
    /// <summary>Up to here, comparing with each is quicker than hashing.</summary>
    private const int FewKeys = 12;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, YamlEntry>? _byKey;

    public void Add(YamlEntry entry)
    {
        if (Find(entry.Key.Value) is { } first)
        {
            diagnostics.Add(YamlRules.DuplicateKey.At(
                entry.Key.Where, $"the key '{Shown.Clip(entry.Key.Value)}' is already at {first.Key.Where}"));
            return;
        }

        _entries.Add(entry);
        _byKey?.Add(entry.Key.Value, entry);
    }

    public ImmutableArray<YamlEntry> ToImmutable() => _entries.DrainToImmutable();

    private YamlEntry? Find(string key)
    {
        if (_entries.Count >= FewKeys)
        {
            _byKey ??= _entries.ToDictionary(e => e.Key.Value, StringComparer.Ordinal);
            return _byKey.GetValueOrDefault(key);
        }

        foreach (var entry in _entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}
