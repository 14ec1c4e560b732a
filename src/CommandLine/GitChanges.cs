using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>Asks git where the project lies and which files a branch changed.</summary>
internal static class GitChanges
{
    /// <returns>The project's folder from its repository's root, with a slash behind it; empty where that is the root itself, or there is no repository.</returns>
    public static string FolderOf(BuildOptions options) => Git.Run(options.Root, "rev-parse", "--show-prefix").Output?.TrimEnd('\n', '\r') ?? "";

    /// <summary>Files that differ from where the branch left <paramref name="revision"/>, committed or not, and new files that git does not ignore.</summary>
    /// <param name="option">That named the revision, for the message.</param>
    /// <returns>Names as in diagnostics; or what went wrong, as a sentence.</returns>
    public static (IReadOnlySet<string>? Files, string? Problem) Since(BuildOptions options, string revision, string option = "--since")
    {
        if (!Git.IsRevision(revision))
        {
            return (null, $"{option} takes a revision of git, such as origin/main, not '{revision}'.");
        }

        var (top, outside) = Git.Run(options.Root, "rev-parse", "--show-toplevel");
        if (top is null)
        {
            return (null, $"{option} needs a repository of git: {outside}");
        }

        var (changed, problem) = Git.Run(options.Root, "diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", "--merge-base", "--end-of-options", revision, "--");
        if (changed is null)
        {
            return (null, $"git does not say what changed since '{revision}': {problem}");
        }

        var (added, otherProblem) = Git.Run(options.Root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z");
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
}
