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
    /// <summary>One in so many pieces.</summary>
    private const int LargestPatch = 8;

    private readonly ConcurrentDictionary<string, Layout> _now = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Layout> _files = new(StringComparer.Ordinal);
    private ContentHash _context;

    public bool HasChanged { get; set; }

    /// <summary>Pieces that this build did not find in the last site's files.</summary>
    public int Made { get; private set; }

    /// <summary>Forgets everything where it was made in other circumstances.</summary>
    public void Enter(ContentHash context)
    {
        _now.Clear();
        Made = 0;
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
        Made += known.Count(k => k is null);
        Parallel.For(0, pieces.Length, i => pieces[i] = known[i] ?? file.Piece(articles[i]));
        _now[file.Path] = new Layout(file.Head.Length, file.Between.Length, keys, [.. pieces.Select(p => p.Length)]);
        return pieces;
    }

    /// <summary>The file as it becomes where a few pieces are others: those are made, and all else is taken from the old file.</summary>
    /// <param name="keys">As of <see cref="PiecesOf"/>.</param>
    /// <param name="length">Of the file as the last build left it.</param>
    /// <returns>Null where nothing is known of it, too much is another, or nothing is.</returns>
    public IReadOnlyList<FilePart>? PatchOf(JoinedFile file, IReadOnlyList<Article> articles, ContentHash[] keys, long length)
    {
        if (!_files.TryGetValue(file.Path, out var layout) || layout.Between != file.Between.Length || layout.LengthWith(file.Tail.Length) != length)
        {
            return null;
        }

        var places = layout.PlacesOf(keys);
        var changed = places.Count(p => p < 0);
        if (changed == 0 || changed > keys.Length / LargestPatch)
        {
            return null;
        }

        Made += changed;
        var (parts, lengths) = layout.Patch(file, places, i => file.Piece(articles[i]));
        _now[file.Path] = new Layout(file.Head.Length, file.Between.Length, keys, lengths);
        return parts;
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
            var (path, head, between, pieces) = (reader.Text(), reader.Number(), reader.Number(), reader.Number());
            var (keys, lengths) = (new ContentHash[pieces], new int[pieces]);
            for (var i = 0; i < pieces; i++)
            {
                (keys[i], lengths[i]) = (reader.Hash(), reader.Number());
            }

            memory._files[path] = new Layout(head, between, keys, lengths);
        }

        return memory;
    }

    private sealed record Layout(int Head, int Between, ContentHash[] Keys, int[] Lengths)
    {
        public long LengthWith(int tail) => Head + tail + Lengths.Sum(l => (long)l) + ((long)Between * Math.Max(0, Lengths.Length - 1));

        /// <returns>For each key where its piece stands among the pieces; -1: there is none.</returns>
        public int[] PlacesOf(ContentHash[] keys)
        {
            // Mostly no article came or went, and each piece is looked for where it was.
            if (keys.Length == Keys.Length)
            {
                return [.. keys.Select((key, i) => Keys[i] == key ? i : -1)];
            }

            var places = Keys.Select((key, place) => (key, place)).DistinctBy(k => k.key).ToDictionary(k => k.key, k => k.place);
            return [.. keys.Select(k => places.GetValueOrDefault(k, -1))];
        }

        /// <returns>For each key its piece; null where there is none, and for all where the file has another length.</returns>
        public ReadOnlyMemory<byte>?[] Cut(ReadOnlyMemory<byte> file, ContentHash[] keys)
        {
            var starts = Starts();
            return Lengths.Length > 0 && starts[^1] + Lengths[^1] > file.Length ? new ReadOnlyMemory<byte>?[keys.Length]
                : [.. PlacesOf(keys).Select(p => p >= 0 ? file.Slice((int)starts[p], Lengths[p]) : (ReadOnlyMemory<byte>?)null)];
        }

        /// <param name="places">As <see cref="PlacesOf"/> gives them.</param>
        /// <returns>The file's parts, neighbours that stay in one, and the lengths of its pieces.</returns>
        public (List<FilePart> Parts, int[] Lengths) Patch(JoinedFile file, int[] places, Func<int, ReadOnlyMemory<byte>> pieceOf)
        {
            var (starts, parts, lengths) = (Starts(), new List<FilePart> { new(file.Head) }, new int[places.Length]);
            for (var i = 0; i < places.Length; i++)
            {
                var place = places[i];
                if (i > 0 && place > 0 && places[i - 1] == place - 1)
                {
                    parts[^1] = parts[^1] with { Length = parts[^1].Length + Between + (lengths[i] = Lengths[place]) };
                    continue;
                }

                parts.Add(new FilePart(i == 0 ? default : file.Between));
                var piece = place < 0 ? new FilePart(pieceOf(i)) : new FilePart(default, starts[place], Lengths[place]);
                lengths[i] = (int)piece.Length;
                parts.Add(piece);
            }

            parts.Add(new FilePart(file.Tail));
            return (parts, lengths);
        }

        private long[] Starts()
        {
            var (starts, at) = (new long[Lengths.Length], (long)Head);
            for (var i = 0; i < starts.Length; i++)
            {
                (starts[i], at) = (at, at + Lengths[i] + Between);
            }

            return starts;
        }
    }
}
