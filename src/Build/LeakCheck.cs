using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticArchive.Archive;
using StaticArchive.Checks;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Output;

namespace StaticArchive.Build;

/// <summary>Reads what is withheld and looks for it in a built folder, or in a site that is only made.</summary>
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

    /// <param name="articles">As they were read, those that are not published too.</param>
    /// <returns>Null where nothing is withheld: then no file need be looked into.</returns>
    internal static Leaks? Begin(IEnumerable<ParsedArticle> articles, NewsArchive archive)
    {
        var leaks = new Leaks(SecretText.Of(articles, archive), () => SecretText.Allowed(archive));
        return leaks.IsEmpty ? null : leaks;
    }

    internal static void LookInto(Leaks leaks, OutputFile file) =>
        leaks.LookInto(file.Path, MemoryMarshal.TryGetArray(file.Bytes, out var segment) && segment.Array is { } array && segment.Count == array.Length ? array : file.Bytes.ToArray());

    internal static IEnumerable<Diagnostic> Found(Leaks? leaks) =>
        from leak in leaks?.Found() ?? []
        select CheckRules.Leak.At(new SourceLocation(leak.Owner), $"text of this article that is withheld would stand in {leak.Path}: {leak.Piece}");

    private static IEnumerable<(string Path, Func<byte[]> Read)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), (Func<byte[]>)(() => File.ReadAllBytes(f))));
}
