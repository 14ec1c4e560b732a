using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>Makes the whole site, file by file, looks into each and keeps none: for a check, which writes nothing.</summary>
    /// <param name="articles">As they were read, those that are not published too.</param>
    internal static void Run(PlannedSite site, IEnumerable<ParsedArticle> articles, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var archive = site.Model.Archive;
        var leaks = new Leaks(SecretText.Of(articles, archive), () => SecretText.Allowed(archive));
        if (leaks.IsEmpty)
        {
            return;
        }

        SitePublishing.MakeAll(site, file => leaks.LookInto(file.Path, BytesOf(file)), diagnostics, progress);
        foreach (var leak in leaks.Found())
        {
            diagnostics.Add(CheckRules.Leak.At(new SourceLocation(leak.Owner), $"text of this article that is withheld would stand in {leak.Path}: {leak.Piece}"));
        }
    }

    private static byte[] BytesOf(OutputFile file) =>
        MemoryMarshal.TryGetArray(file.Bytes, out var segment) && segment.Array is { } array && segment.Count == array.Length ? array : file.Bytes.ToArray();

    private static IEnumerable<(string Path, Func<byte[]> Read)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), (Func<byte[]>)(() => File.ReadAllBytes(f))));
}
