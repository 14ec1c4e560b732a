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

    private const int NameLength = 7, MostDirect = 96;

    /// <param name="entries">By key (ordinal).</param>
    /// <param name="size">Bytes of a block: so much is fetched for a rare word.</param>
    public static Routes Write(StoreEntry[] entries, int size, Action<OutputFile> write)
    {
        var starts = Cut(entries, size);
        var names = new string[starts.Count];
        Parallel.For(0, starts.Count, () => new ByteBuffer(), (i, _, buffer) =>
        {
            var to = i + 1 < starts.Count ? starts[i + 1] : entries.Length;
            var file = FileOf(BlockFormat.Pack(entries.AsSpan(starts[i], to - starts[i]), buffer), ".bin");
            write(file);
            names[i] = NameIn(file);
            return buffer;
        }, _ => { });
        return WriteRoutes([.. starts.Select(s => entries[s].Key)], names, write);
    }

    private static Routes WriteRoutes(string[] keys, string[] names, Action<OutputFile> write)
    {
        if (names.Length <= MostDirect)
        {
            return new Routes(true, [.. keys.Zip(names)]);
        }

        var routes = new List<(string, string)>();
        for (var (from, inRoute) = (0, InRoute(names.Length)); from < names.Length; from += inRoute)
        {
            var text = new StringBuilder();
            for (var i = from; i < Math.Min(names.Length, from + inRoute); i++)
            {
                text.Append(names[i]).Append(keys[i]).Append('\n');
            }

            var file = FileOf(Encoding.UTF8.GetBytes(text.ToString()), ".txt");
            write(file);
            routes.Add((keys[from], NameIn(file)));
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

    private static OutputFile FileOf(byte[] bytes, string extension) => new(Folder + NameOf(bytes) + extension, bytes, "the search index");

    private static string NameIn(OutputFile file) => file.Path.Substring(Folder.Length, NameLength);

    /// <summary>
    /// By what stands from the last cut on alone: where a block is full, or half full before a key that its hash says may begin one. So a change in one place leaves the cuts
    /// elsewhere.
    /// </summary>
    private static List<int> Cut(StoreEntry[] entries, int size)
    {
        var starts = new List<int>();
        var sum = 0;
        for (var i = 0; i < entries.Length; i++)
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
