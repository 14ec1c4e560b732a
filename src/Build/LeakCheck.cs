using System.Collections.Immutable;
using StaticArchive.Archive;
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
        var files = FileListing.Read(options, reading);
        if (SiteConfig.Read(files, options, reading) is not { } config)
        {
            diagnostics.AddRange(reading.Sorted());
            return null;
        }

        var content = ContentReader.Read(files, config, null, (reading, new BuildProgress()));
        var archive = ArchiveBuilder.Build(new ArchiveInput(config.Settings, config.Data, content.Articles, content.Pages, options.AsOf), reading);
        return Leaks.Find(SecretText.Of(content.Articles, archive), () => SecretText.Allowed(archive), FilesOf(folder));
    }

    private static IEnumerable<(string Path, Func<byte[]> Read)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), (Func<byte[]>)(() => File.ReadAllBytes(f))));
}
