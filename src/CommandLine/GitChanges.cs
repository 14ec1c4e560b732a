using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>Asks git which files a branch changed.</summary>
internal static class GitChanges
{
    /// <summary>Files that differ from where the branch left <paramref name="revision"/>, committed or not, and new files that git does not ignore.</summary>
    /// <returns>Names as in diagnostics; or what went wrong, as a sentence.</returns>
    public static (IReadOnlySet<string>? Files, string? Problem) Since(BuildOptions options, string revision)
    {
        if (revision.Length == 0 || revision.StartsWith('-') || revision.Any(char.IsControl))
        {
            return (null, $"--since takes a revision of git, such as origin/main, not '{revision}'.");
        }

        var (top, outside) = Run(options.Root, "rev-parse", "--show-toplevel");
        if (top is null)
        {
            return (null, $"--since needs a repository of git: {outside}");
        }

        var (changed, problem) = Run(options.Root, "diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", "--merge-base", "--end-of-options", revision, "--");
        if (changed is null)
        {
            return (null, $"git does not say what changed since '{revision}': {problem}");
        }

        var (added, otherProblem) = Run(options.Root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z");
        if (added is null)
        {
            return (null, $"git does not say which files are new: {otherProblem}");
        }

        var root = top.TrimEnd('\n', '\r');
        return ((changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => ProjectPaths.NameOf(options, Path.Combine(root, path)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal), null);
    }

    private static (string? Output, string? Problem) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8,
        };

        // Neither locks nor questions: this only reads.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? (output, null) : (null, error.Result.Split('\n')[0].Trim());
        }
        catch (Win32Exception)
        {
            return (null, "the program 'git' is not installed.");
        }
    }
}
