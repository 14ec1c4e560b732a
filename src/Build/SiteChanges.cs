using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>What is different between two states of one built folder.</summary>
public static class SiteChanges
{
    /// <returns>Paths below the folder, with forward slashes, and what is in them; empty where there is no such folder.</returns>
    public static IReadOnlyDictionary<string, ContentHash> Snapshot(string folder) => !Directory.Exists(folder)
        ? new Dictionary<string, ContentHash>()
        : InParallel.Map(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), Hash: ContentHash.Of(File.ReadAllBytes(f))))
            .ToDictionary(f => f.Path, f => f.Hash, StringComparer.Ordinal);

    /// <returns>A sign (<c>+</c> new, <c>-</c> gone, <c>~</c> other content) and the path, by path.</returns>
    public static IEnumerable<(char Sign, string Path)> Between(IReadOnlyDictionary<string, ContentHash> before, IReadOnlyDictionary<string, ContentHash> after) =>
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(p => (before.ContainsKey(p), after.ContainsKey(p)) switch
            {
                (true, false) => ('-', p),
                (false, true) => ('+', p),
                _ => (before[p].Equals(after[p]) ? ' ' : '~', p),
            })
            .Where(c => c.Item1 != ' ');
}
