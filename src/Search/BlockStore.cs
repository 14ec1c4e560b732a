using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>
/// A sorted store of keys in small compressed files that a browser fetches one by one: blocks hold the values, routing files the first keys and names of some blocks.
/// Every name is made of the content, so that a file may be kept for ever and what did not change keeps its name.
/// </summary>
internal static class BlockStore
{
    /// <summary>Bytes of a block before compression: so much is fetched for a rare word.</summary>
    private const int BlockSize = 4096;

    private const int BlocksInRoute = 40;

    public const string Folder = "search/i/";

    /// <param name="entries">By key (ordinal). An entry is written by its number.</param>
    /// <returns>The routing files' first keys and names, and all files.</returns>
    public static (IReadOnlyList<(string Key, string Name)> Routes, IReadOnlyList<OutputFile> Files) Write(StoreEntries entries)
    {
        var blocks = Cut(entries);
        var files = new OutputFile[blocks.Count];
        Parallel.For(0, blocks.Count, () => (new ByteBuffer(), new ByteBuffer()), (i, _, buffers) =>
        {
            files[i] = Pack(entries, blocks[i], buffers);
            return buffers;
        }, _ => { });
        var names = files.Select(f => (f.Path.AsSpan(Folder.Length)[..NameLength]).ToString()).ToArray();
        var routes = new List<(string, string)>();
        var all = new List<OutputFile>(files);
        for (var from = 0; from < blocks.Count; from += BlocksInRoute)
        {
            var text = new StringBuilder();
            for (var i = from; i < Math.Min(blocks.Count, from + BlocksInRoute); i++)
            {
                text.Append(names[i]).Append(entries.Keys[blocks[i].From]).Append('\n');
            }

            var file = FileOf(Encoding.UTF8.GetBytes(text.ToString()), ".txt");
            all.Add(file);
            routes.Add((entries.Keys[blocks[from].From], file.Path.Substring(Folder.Length, NameLength)));
        }

        return (routes, all);
    }

    private const int NameLength = 7;

    /// <summary>Seven letters and digits: 36 bits, one chance in some ten thousand that two of 3,000 blocks meet, which the build would notice.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes)
    {
        var value = (ulong)(ContentHash.Of(bytes).Value >> 64);
        return string.Create(NameLength, value, (name, rest) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                name[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % 36)];
                rest /= 36;
            }
        });
    }

    private static OutputFile FileOf(byte[] bytes, string extension) => new(Folder + NameOf(bytes) + extension, bytes, "the search index");

    /// <summary>By the sizes alone, so that a change in one place leaves the cuts elsewhere: a key whose hash says so begins a block, too.</summary>
    private static List<(int From, int To)> Cut(StoreEntries entries)
    {
        var blocks = new List<(int, int)>();
        var (from, size) = (0, 0);
        for (var i = 0; i < entries.Keys.Length; i++)
        {
            var next = entries.SizeOf(i);
            if (i > from && (size + next > BlockSize * 5 / 4 || size >= BlockSize))
            {
                blocks.Add((from, i));
                (from, size) = (i, 0);
            }

            size += next;
        }

        if (from < entries.Keys.Length)
        {
            blocks.Add((from, entries.Keys.Length));
        }

        return blocks;
    }

    private static OutputFile Pack(StoreEntries entries, (int From, int To) block, (ByteBuffer Block, ByteBuffer Value) buffers)
    {
        var (bytes, value) = buffers;
        bytes.Clear();
        for (var i = block.From; i < block.To; i++)
        {
            value.Clear();
            var header = entries.WriteValue(i, value);
            bytes.Text(entries.Keys[i]);
            bytes.Varint(header);
            bytes.Varint((uint)value.Length);
            bytes.Append(value.Span);
        }

        using var packed = new MemoryStream(bytes.Length);
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(bytes.Span);
        }

        return FileOf(packed.ToArray(), ".bin");
    }
}
