using System.Runtime.InteropServices;
using StaticArchive.Output;

namespace StaticArchive.Search;

/// <summary>Blocks of which some entries are others: only the blocks around these are made anew.</summary>
internal sealed class BlockChanges
{
    private readonly SegmentBlocks _last;
    private readonly (string Key, StoreEntry? Entry)[] _edits;
    private readonly int _size;
    private readonly List<(string Key, string Name)> _blocks = [];
    private readonly List<OutputFile> _files = [];
    private readonly BlockPacker _packer = new();

    private BlockChanges(SegmentBlocks last, IEnumerable<KeyValuePair<string, StoreEntry?>> edits, int size) =>
        (_last, _edits, _size) = (last, [.. edits.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, e.Value))], size);

    /// <param name="edits">What stands now under some keys; null: nothing.</param>
    /// <param name="size">Of a block, in bytes.</param>
    /// <returns>All blocks, and the files of those that were made anew; null where a block's file is not as it was.</returns>
    public static ((string Key, string Name)[] Blocks, IReadOnlyList<OutputFile> Files)? Of(SegmentBlocks last, IEnumerable<KeyValuePair<string, StoreEntry?>> edits, int size)
    {
        var changes = new BlockChanges(last, edits, size);
        var next = 0;
        for (var edit = 0; edit < changes._edits.Length;)
        {
            // The first entry of a block decides, too, whether the block before it ends.
            var from = Math.Max(next, last.BlockOf(changes._edits[edit].Key) - 1);
            changes.Keep(next, from);
            if (changes.Cut(from, ref edit) is not { } until)
            {
                return null;
            }

            next = until;
        }

        changes.Keep(next, last.Count);
        return ([.. changes._blocks], changes._files);
    }

    private void Keep(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _blocks.Add(_last[i]);
        }
    }

    /// <summary>Makes blocks anew from one on, until one begins where one began before.</summary>
    /// <param name="edit">The next one; those that are done are passed.</param>
    /// <returns>The first block that stays; null where one cannot be read.</returns>
    private int? Cut(int from, ref int edit)
    {
        var entries = new List<StoreEntry>();
        for (var block = from; ; block++)
        {
            if (block == _last.Count)
            {
                AddEdits(entries, null, ref edit);
                Add(entries, BlockStore.Cut(entries, _size));
                return block;
            }

            if (_last.Entries(block) is not { } last)
            {
                return null;
            }

            if (block > from && (edit == _edits.Length || _last.BlockOf(_edits[edit].Key) > block))
            {
                var starts = BlockStore.Cut([.. entries, last[0]], _size);
                if (starts[^1] == entries.Count)
                {
                    Add(entries, starts[..^1]);
                    return block;
                }
            }

            foreach (var entry in last)
            {
                AddEdits(entries, entry.Key, ref edit);
                if (edit < _edits.Length && _edits[edit].Key == entry.Key)
                {
                    AddEdit(entries, _edits[edit++].Entry);
                }
                else
                {
                    entries.Add(entry);
                }
            }

            AddEdits(entries, block + 1 < _last.Count ? _last[block + 1].Key : null, ref edit);
        }
    }

    /// <summary>Those before a key; null: all.</summary>
    private void AddEdits(List<StoreEntry> entries, string? before, ref int edit)
    {
        for (; edit < _edits.Length && (before is null || string.CompareOrdinal(_edits[edit].Key, before) < 0); edit++)
        {
            AddEdit(entries, _edits[edit].Entry);
        }
    }

    private static void AddEdit(List<StoreEntry> entries, StoreEntry? entry)
    {
        if (entry is { } added)
        {
            entries.Add(added);
        }
    }

    private void Add(List<StoreEntry> entries, List<int> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var to = i + 1 < starts.Count ? starts[i + 1] : entries.Count;
            var file = BlockStore.BlockOf(CollectionsMarshal.AsSpan(entries)[starts[i]..to], _packer);
            _blocks.Add((entries[starts[i]].Key, BlockStore.NameIn(file)));
            _files.Add(file with { Bytes = file.Bytes.ToArray() });
        }
    }
}
