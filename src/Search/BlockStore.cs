using System.Runtime.InteropServices;
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
    public const string Folder = "search/i/";

    private const string BlockEnding = ".bin";
    private const int NameLength = 7, MostDirect = 96;

    /// <param name="entries">By key (ordinal).</param>
    /// <param name="size">Bytes of a block: so much is fetched for a rare word.</param>
    /// <returns>First keys and names.</returns>
    public static (string Key, string Name)[] WriteBlocks(StoreEntry[] entries, int size, Action<OutputFile> write)
    {
        var starts = Cut(entries, size);
        var blocks = new (string, string)[starts.Count];
        Parallel.For(0, starts.Count, () => new BlockPacker(), (i, _, packer) =>
        {
            var to = i + 1 < starts.Count ? starts[i + 1] : entries.Length;
            var file = BlockOf(entries.AsSpan(starts[i], to - starts[i]), packer);
            write(file);
            blocks[i] = (entries[starts[i]].Key, NameIn(file));
            return packer;
        }, _ => { });
        return blocks;
    }

    /// <returns>Its bytes are there until the packer makes the next one's.</returns>
    public static OutputFile BlockOf(ReadOnlySpan<StoreEntry> entries, BlockPacker packer) => FileOf(packer.Pack(entries), BlockEnding);

    /// <summary>Of a block.</summary>
    public static string PathOf(string name) => Folder + name + BlockEnding;

    public static string NameIn(OutputFile file) => file.Path.Substring(Folder.Length, NameLength);

    /// <summary>The files that lead to the blocks, if these are many.</summary>
    public static Routes WriteRoutes((string Key, string Name)[] blocks, Action<OutputFile> write)
    {
        if (blocks.Length <= MostDirect)
        {
            return new Routes(true, blocks);
        }

        var routes = new List<(string, string)>();
        for (var (from, inRoute) = (0, InRoute(blocks.Length)); from < blocks.Length; from += inRoute)
        {
            var text = new StringBuilder();
            foreach (var (key, name) in blocks.AsSpan(from, Math.Min(inRoute, blocks.Length - from)))
            {
                text.Append(name).Append(key).Append('\n');
            }

            var file = FileOf(Encoding.UTF8.GetBytes(text.ToString()), ".txt");
            write(file);
            routes.Add((blocks[from].Key, NameIn(file)));
        }

        return new Routes(false, routes);
    }

    /// <summary>Blocks of one routing file: few, since several routing files are read for one block each.</summary>
    private static int InRoute(int blocks)
    {
        var count = 32;
        while (count * count * 8 < blocks)
        {
            count *= 2;
        }

        return count;
    }

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

    private static OutputFile FileOf(ReadOnlyMemory<byte> bytes, string extension) => new(Folder + NameOf(bytes.Span) + extension, bytes, SearchIndexWriter.Origin);

    /// <summary>
    /// By what stands from the last cut on alone: where a block is full, or half full before a key that its hash says may begin one. So a change in one place leaves the cuts
    /// elsewhere.
    /// </summary>
    public static List<int> Cut(IReadOnlyList<StoreEntry> entries, int size)
    {
        var starts = new List<int>();
        var sum = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            var next = entries[i].Size;
            if (i == 0 || sum >= size || sum + next > size * 5 / 4 || (sum >= size / 2 && MayBegin(entries[i].Key)))
            {
                starts.Add(i);
                sum = 0;
            }

            sum += next;
        }

        return starts;
    }

    private static bool MayBegin(string key) => (ContentHash.Of(MemoryMarshal.AsBytes(key.AsSpan())).Value & 31) == 0;
}
