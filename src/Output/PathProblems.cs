using System.Collections.Concurrent;
using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>What a folder would refuse of a site's files, told without writing any.</summary>
public sealed class PathProblems
{
    private readonly ConcurrentDictionary<string, string> _origins = new(StringComparer.Ordinal) { [SiteStaging.MarkerFile.Path] = SiteStaging.MarkerFile.Origin };
    private readonly ConcurrentBag<Diagnostic> _found = [];

    /// <summary>From any thread.</summary>
    public void Take(OutputFile file)
    {
        if (Impossible(file.Path, file.Origin) is { } problem)
        {
            _found.Add(problem);
        }
        else if (!_origins.TryAdd(file.Path, file.Origin))
        {
            _found.Add(Two((file.Path, file.Origin), (file.Path, _origins[file.Path])));
        }
    }

    /// <summary>Once all are taken.</summary>
    public IEnumerable<Diagnostic> Found() => _found.Concat(_origins.SelectMany(BelowFiles));

    /// <returns>Null where the path can be written.</returns>
    internal static Diagnostic? Impossible(string path, string origin) =>
        OutputPaths.ProblemOf(path) is { } problem ? OutputRules.BadPath.At(new SourceLocation(origin), $"the path '{Shortened(path)}' cannot be written: {problem}") : null;

    /// <summary>The same whichever of the two came first; at a source file, where it can be mended, if one of them has one.</summary>
    internal static Diagnostic Two((string Path, string Origin) file, (string Path, string Origin) other)
    {
        (string Path, string Origin)[] two = [file, other];
        Array.Sort(two, (a, b) => string.CompareOrdinal(a.Origin, b.Origin) is not 0 and var byOrigin ? byOrigin : string.CompareOrdinal(a.Path, b.Path));
        return OutputRules.TwoFilesOnePath.At(
            new SourceLocation(Array.Find(two, f => f.Origin.StartsWith("input/", StringComparison.Ordinal)).Origin ?? two[0].Origin), $"two files at one path: {two[0].Path} of {two[0].Origin}, and {two[1].Path} of {two[1].Origin}");
    }

    /// <summary>A file whose name another file's path needs for a folder.</summary>
    private IEnumerable<Diagnostic> BelowFiles(KeyValuePair<string, string> file)
    {
        for (var slash = file.Key.LastIndexOf('/'); slash > 0; slash = file.Key.LastIndexOf('/', slash - 1))
        {
            if (_origins.TryGetValue(file.Key[..slash], out var origin))
            {
                yield return Two((file.Key, file.Value), (file.Key[..slash], origin));
            }
        }
    }

    private static string Shortened(string path) => path.Length <= 100 ? path : path[..100] + "…";
}
