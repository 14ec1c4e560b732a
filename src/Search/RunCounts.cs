using System.Runtime.InteropServices;
using StaticArchive.Cache;

namespace StaticArchive.Search;

/// <summary>How many documents hold each run of a segment, by the runs' hashes (<see cref="RunHash"/>), ascending.</summary>
internal sealed class RunCounts(ulong[] hashes, RunCount[] counts)
{
    public RunCount Of(ulong hash) => Array.BinarySearch(hashes, hash) is >= 0 and var place ? counts[place] : default;

    public static RunCounts Of(RunTexts texts)
    {
        int[] held = [.. Enumerable.Range(0, texts.Runs.Count).Where(i => texts.CountOf(i).Documents > 0)];
        var (hashes, counts) = (Array.ConvertAll(held, texts.Runs.HashOf), Array.ConvertAll(held, texts.CountOf));
        Array.Sort(hashes, counts);
        return new RunCounts(hashes, counts);
    }

    /// <param name="changes">What holds now of some runs.</param>
    public RunCounts With(IReadOnlyDictionary<ulong, RunCount> changes)
    {
        var (into, intoCounts, at) = (new ulong[hashes.Length + changes.Count], new RunCount[hashes.Length + changes.Count], 0);
        var next = 0;
        foreach (var (hash, count) in changes.OrderBy(c => c.Key))
        {
            var place = Array.BinarySearch(hashes, hash);
            var until = place < 0 ? ~place : place;
            at += CopyTo(next, until, into, intoCounts, at);
            next = place < 0 ? until : until + 1;
            if (count.Documents > 0)
            {
                (into[at], intoCounts[at]) = (hash, count);
                at++;
            }
        }

        at += CopyTo(next, hashes.Length, into, intoCounts, at);
        return new RunCounts(into[..at], intoCounts[..at]);
    }

    public void Write(CacheWriter writer)
    {
        writer.Octets(MemoryMarshal.AsBytes(hashes.AsSpan()));
        writer.Octets(MemoryMarshal.AsBytes(counts.AsSpan()));
    }

    public static RunCounts Read(CacheReader reader) =>
        new(MemoryMarshal.Cast<byte, ulong>(reader.Octets()).ToArray(), MemoryMarshal.Cast<byte, RunCount>(reader.Octets()).ToArray());

    private int CopyTo(int from, int to, ulong[] into, RunCount[] intoCounts, int at)
    {
        Array.Copy(hashes, from, into, at, to - from);
        Array.Copy(counts, from, intoCounts, at, to - from);
        return to - from;
    }
}
