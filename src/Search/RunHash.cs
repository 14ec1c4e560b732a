using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>The hash of a run, letter by letter: a longer one goes on where its beginning ends. Two runs with one hash would be taken for one, on every machine alike.</summary>
internal static class RunHash
{
    public const ulong Start = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong hash, char c)
    {
        var mixed = (hash ^ c) * 0xA0761D6478BD642F;
        return mixed ^ (mixed >> 32);
    }

    /// <param name="hash">Of what stands before it.</param>
    public static ulong Of(ReadOnlySpan<char> run, ulong hash = Start)
    {
        foreach (var c in run)
        {
            hash = Next(hash, c);
        }

        return hash;
    }
}
