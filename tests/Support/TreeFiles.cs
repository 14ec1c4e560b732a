namespace StaticArchive.Tests.Support;

/// <summary>Folders as lists of files.</summary>
internal static class TreeFiles
{
    /// <summary>Paths below <paramref name="folder"/> with forward slashes, in ordinal order; hidden files too. None where there is no such folder.</summary>
    public static IReadOnlyList<string> Paths(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="paths">Below <paramref name="from"/>, in the order in which they are to be made.</param>
    public static void Copy(string from, string to, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target, overwrite: true);
        }
    }

    /// <summary>The first few paths that only one of two folders has, or that differ in their bytes; empty where the folders are the same.</summary>
    public static IReadOnlyList<string> Differences(string a, string b, int most = 20)
    {
        var (inA, inB) = (Paths(a), Paths(b));
        var different = inA.Intersect(inB).Where(p => !File.ReadAllBytes(Path.Combine(a, p)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(b, p))));
        return
        [
            .. inA.Except(inB).Select(p => $"only the first has {p}")
                .Concat(inB.Except(inA).Select(p => $"only the second has {p}"))
                .Concat(different.Select(p => $"not the same: {p}\n{TextDiff.Between(File.ReadAllText(Path.Combine(a, p)), File.ReadAllText(Path.Combine(b, p)))}"))
                .Take(most),
        ];
    }
}
