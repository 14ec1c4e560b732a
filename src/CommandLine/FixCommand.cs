using System.Collections.Concurrent;
using StaticArchive.Build;
using StaticArchive.Checks.Fixes;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Output;

namespace StaticArchive.CommandLine;

/// <summary>Mends articles, showing what it does.</summary>
internal static class FixCommand
{
    /// <param name="found">Of a check just made: a file with an error that nobody here understands is not touched.</param>
    /// <param name="changed">Null: all files.</param>
    /// <returns>How many files were mended, or would be.</returns>
    public static int Run(CheckOptions options, CheckReport report, IReadOnlyList<Diagnostic> found, IReadOnlySet<string>? changed)
    {
        var broken = found.Where(d => d.Severity == Severity.Error && !ArticleFixer.Understands(d)).Select(d => d.Where.File).ToHashSet(StringComparer.Ordinal);
        var context = new FixContext(report.Defaults, report.Zone, report.Data);
        var fixes = new ConcurrentBag<(InputPath Path, ArticleFix Fix)>();
        Parallel.ForEach(report.Articles.Where(a => !broken.Contains(a.Name) && changed?.Contains(a.Name) != false), path =>
        {
            if (SourceReader.ReadBytes(path, SourceReader.MaxBytes).Bytes is { } bytes && ArticleFixer.Fix(path.Name, bytes, context) is { } fix)
            {
                fixes.Add((path, fix));
            }
        });
        var count = 0;
        foreach (var (path, fix) in fixes.OrderBy(f => f.Path.Name, StringComparer.Ordinal))
        {
            Show(fix, options);
            count += options.DryRun || Write(path, fix) ? 1 : 0;
        }

        Console.Error.WriteLine($"{Counts.Of(count, "file")} {(options.DryRun ? "would be mended" : "mended")}");
        return count;
    }

    /// <summary>Beside a report for another program, to standard error.</summary>
    private static void Show(ArticleFix fix, CheckOptions options)
    {
        var isText = options.Format == CheckFormat.Text;
        var useColor = !(isText ? Console.IsOutputRedirected : Console.IsErrorRedirected) && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        var writer = isText ? Console.Out : Console.Error;
        writer.Write(fix.Before == fix.After
            ? $"{fix.File}: line ends and encoding mark\n"
            : UnifiedDiff.Write(fix.File, fix.Before, fix.After, useColor));
    }

    private static bool Write(InputPath path, ArticleFix fix)
    {
        try
        {
            if (SourceWriter.Replace(path.FullPath, fix.Old.Span, fix.New.Span))
            {
                return true;
            }

            Console.Error.WriteLine($"{fix.File}: somebody changed the file meanwhile; it stays as it is");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{fix.File}: cannot be written: {e.Message}");
        }

        return false;
    }
}
