using System.Collections.Concurrent;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Assets;

/// <summary>Styles and scripts as they were made small, by what they were: making them takes longer than all else that is read of a theme.</summary>
internal sealed class SmallTexts
{
    private readonly ConcurrentDictionary<ContentHash, string> _now = new();
    private ConcurrentDictionary<ContentHash, string> _last = new();

    /// <summary>Whether another process would read something else.</summary>
    public bool HasChanged { get; private set; }

    /// <param name="minify">By what; of which something is said is not remembered.</param>
    /// <returns>Null where it has errors.</returns>
    public string? Get(string text, string extension, Func<DiagnosticBag, string?> minify, DiagnosticBag diagnostics)
    {
        var key = ContentHash.Of($"{extension}\n{text}");
        if (_last.TryGetValue(key, out var small))
        {
            return _now[key] = small;
        }

        var found = new DiagnosticBag();
        small = minify(found);
        var said = found.Sorted();
        diagnostics.AddRange(said);
        if (small is not null && said.Count == 0)
        {
            _now[key] = small;
        }

        return small;
    }

    /// <summary>All of a theme is published: what it did not ask for is forgotten.</summary>
    public void End()
    {
        HasChanged |= !_now.Keys.ToHashSet().SetEquals(_last.Keys);
        _last = new(_now);
        _now.Clear();
    }

    public void Write(CacheWriter writer)
    {
        writer.Number(_last.Count);
        foreach (var (key, small) in _last)
        {
            writer.Hash(key);
            writer.Text(small);
        }

        HasChanged = false;
    }

    public static SmallTexts Read(CacheReader reader)
    {
        var texts = new SmallTexts();
        for (var count = reader.Number(); count > 0; count--)
        {
            texts._last[reader.Hash()] = reader.Text();
        }

        return texts;
    }
}
