using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>Keeps a build from replacing what it did not make.</summary>
internal static class FolderChecks
{
    /// <returns>Null where the folder may be replaced.</returns>
    public static Diagnostic? Refuse(string output, IReadOnlyList<string> protectedFolders, SourceLocation where)
    {
        for (var i = 0; i < protectedFolders.Count; i++)
        {
            // The output is usually inside the root, which is the last; inside the others it would be read as input.
            var isRoot = i == protectedFolders.Count - 1;
            if (IsInside(protectedFolders[i], output) || (!isRoot && IsInside(output, protectedFolders[i])))
            {
                return OutputRules.ProtectedFolder.At(where, $"the output folder would overwrite '{Path.GetFileName(protectedFolders[i])}'");
            }
        }

        if (File.Exists(output))
        {
            return OutputRules.ForeignFolder.At(where, "the output folder is a file", "choose another with --output");
        }

        return Directory.Exists(output) && !File.Exists(Path.Combine(output, SiteStaging.Marker)) && Directory.EnumerateFileSystemEntries(output).Any()
            ? OutputRules.ForeignFolder.At(where, "the output folder has files that no build of this program made")
            : null;
    }

    /// <summary>True for the same folder, too.</summary>
    public static bool IsInside(string inner, string outer)
    {
        var relative = Path.GetRelativePath(outer, inner);
        return relative == "." || !(relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative));
    }
}
