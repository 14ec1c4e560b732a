using System.Collections.Concurrent;
using StaticArchive.Api;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>Where each article's piece stood in the files that are joined of such pieces, and of what it was made: what has not changed is copied from the old file.</summary>
internal sealed class PieceMemory
{
    private readonly ConcurrentDictionary<string, Layout> _now = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Layout> _files = new(StringComparer.Ordinal);
    private ContentHash _context;

    public bool HasChanged { get; set; }

    /// <summary>Forgets everything where it was made in other circumstances.</summary>
    public void Enter(ContentHash context)
    {
        _now.Clear();
        if (_context != context)
        {
            (_context, _files, HasChanged) = (context, new(StringComparer.Ordinal), true);
        }
    }

    /// <param name="keys">Of what each article's piece is made.</param>
    /// <param name="old">The file as the last build left it; null: it is gone.</param>
    /// <returns>One for each of the articles.</returns>
    public ReadOnlyMemory<byte>[] PiecesOf(JoinedFile file, IReadOnlyList<Article> articles, ContentHash[] keys, ReadOnlyMemory<byte>? old)
    {
        var known = old is { } bytes && _files.TryGetValue(file.Path, out var layout) ? layout.Cut(bytes, keys) : new ReadOnlyMemory<byte>?[keys.Length];
        var pieces = new ReadOnlyMemory<byte>[articles.Count];
        Parallel.For(0, pieces.Length, i => pieces[i] = known[i] ?? file.Piece(articles[i]));
        _now[file.Path] = new Layout(file.Head.Length, file.Between.Length, keys, [.. pieces.Select(p => p.Length)]);
        return pieces;
    }

    /// <summary>The site is published: the files are as they were made. What a build that was given up made is nowhere.</summary>
    public void End()
    {
        HasChanged |= !_now.IsEmpty;
        foreach (var (path, layout) in _now)
        {
            _files[path] = layout;
        }
    }

    public void Write(CacheWriter writer)
    {
        writer.Hash(_context);
        writer.Number(_files.Count);
        foreach (var (path, layout) in _files)
        {
            writer.Text(path);
            writer.Number(layout.Head);
            writer.Number(layout.Between);
            writer.Number(layout.Keys.Length);
            for (var i = 0; i < layout.Keys.Length; i++)
            {
                writer.Hash(layout.Keys[i]);
                writer.Number(layout.Lengths[i]);
            }
        }
    }

    public static PieceMemory Read(CacheReader reader)
    {
        var memory = new PieceMemory { _context = reader.Hash() };
        for (var count = reader.Number(); count > 0; count--)
        {
            var (path, head, between, keys, lengths) = (reader.Text(), reader.Number(), reader.Number(), new List<ContentHash>(), new List<int>());
            for (var pieces = reader.Number(); pieces > 0; pieces--)
            {
                keys.Add(reader.Hash());
                lengths.Add(reader.Number());
            }

            memory._files[path] = new Layout(head, between, [.. keys], [.. lengths]);
        }

        return memory;
    }

    private sealed record Layout(int Head, int Between, ContentHash[] Keys, int[] Lengths)
    {
        /// <returns>For each key its piece; null where there is none, and for all where the file has another length.</returns>
        public ReadOnlyMemory<byte>?[] Cut(ReadOnlyMemory<byte> file, ContentHash[] keys)
        {
            // Mostly no article came or went, and each piece is looked for where it was.
            var places = keys.Length == Keys.Length ? null : Keys.Select((key, place) => (key, place)).DistinctBy(k => k.key).ToDictionary(k => k.key, k => k.place);
            var starts = new int[Keys.Length];
            var at = (long)Head;
            for (var i = 0; i < Keys.Length; i++)
            {
                at += i == 0 ? 0 : Between;
                if (at + Lengths[i] > file.Length)
                {
                    return new ReadOnlyMemory<byte>?[keys.Length];
                }

                starts[i] = (int)at;
                at += Lengths[i];
            }

            return [.. keys.Select((key, i) => (places is null ? (Keys[i] == key ? i : -1) : places.GetValueOrDefault(key, -1)) is >= 0 and var place
                ? file.Slice(starts[place], Lengths[place]) : (ReadOnlyMemory<byte>?)null)];
        }
    }
}
