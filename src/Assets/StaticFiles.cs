using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Output;

namespace StaticArchive.Assets;

/// <summary><c>theme/static</c>: files that must have a fixed name at the site's root, such as <c>favicon.ico</c>.</summary>
public static class StaticFiles
{
    private const string Folder = "theme/static/";
    private const long MaxBytes = 20 * 1024 * 1024;

    public static bool IsOne(InputPath path) => path.Name.StartsWith(Folder, StringComparison.Ordinal);

    public static ImmutableArray<OutputFile> Publish(IEnumerable<InputPath> theme, DiagnosticBag diagnostics)
    {
        var paths = theme.Where(IsOne).ToArray();
        var files = new OutputFile?[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var (bytes, problem) = SourceReader.ReadBytes(paths[i], MaxBytes);
            if (bytes is null)
            {
                diagnostics.Add(problem!);
                return;
            }

            files[i] = new OutputFile(paths[i].Name[Folder.Length..], bytes, paths[i].Name);
        });
        return [.. files.OfType<OutputFile>()];
    }
}
