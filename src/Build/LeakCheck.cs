using System.Collections.Immutable;
using StaticArchive.Checks;
using StaticArchive.Diagnostics;

namespace StaticArchive.Build;

/// <summary>Reads what is withheld and looks for it in a built folder.</summary>
public static class LeakCheck
{
    /// <param name="folder">The built site, complete.</param>
    /// <returns>Null where the input cannot be read, which is said in diagnostics; those of reading are not repeated else.</returns>
    public static ImmutableArray<Leak>? Run(BuildOptions options, string folder, DiagnosticBag diagnostics)
    {
        var reading = new DiagnosticBag();
        if (ArchiveReading.Read(options, reading) is not var (archive, _, articles))
        {
            diagnostics.AddRange(reading.Sorted());
            return null;
        }

        return Leaks.Find(SecretText.Of(articles, archive), () => SecretText.Allowed(archive), FilesOf(folder));
    }

    private static IEnumerable<(string Path, Func<byte[]> Read)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), (Func<byte[]>)(() => File.ReadAllBytes(f))));
}
