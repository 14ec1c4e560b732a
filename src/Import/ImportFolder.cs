using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>Looks into folders from elsewhere without leaving them.</summary>
internal static class ImportFolder
{
    private const int MaxDepth = 32;
    private const int MaxFiles = 200_000;

    /// <summary>A file itself; or the files with these endings in a folder and below, in the order of their names. Links are not followed.</summary>
    public static IReadOnlyList<ImportPath> Files(ImportPath path, DiagnosticBag diagnostics, params string[] endings)
    {
        if (!Directory.Exists(path.FullPath))
        {
            return [path];
        }

        var found = new List<ImportPath>();
        try
        {
            Walk(path, endings, 0, found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ImportRules.Unreadable.At(new SourceLocation(path.Name), $"the folder cannot be read: {e.Message}"));
        }

        if (found.Count == 0)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(new SourceLocation(path.Name), $"there is no {string.Join(" or ", endings)} file in this folder"));
        }

        return found;
    }

    /// <summary>A file as somebody refers to it from a folder; null where it is not there, or lies outside.</summary>
    /// <param name="root">What may not be left.</param>
    /// <param name="folder">Where the reference stands, in the root.</param>
    /// <param name="reference">With forward slashes, percent-encoded or not; from the root where it begins with a slash.</param>
    public static string? Find(string root, string folder, string reference)
    {
        var parts = new List<string>(reference.StartsWith('/') ? [] : Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar).Where(p => p != "."));
        foreach (var part in reference.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return Descend(root, parts, Nfc.Normalize) ?? Descend(root, [.. parts.Select(Uri.UnescapeDataString)], Nfc.Normalize);
    }

    /// <summary>By names as Unicode means them: an archive may have them decomposed.</summary>
    private static string? Descend(string root, List<string> parts, Func<string, string> normal)
    {
        var at = root;
        foreach (var part in parts)
        {
            if (part is "." or ".." || part.AsSpan().ContainsAny('/', '\\', '\0'))
            {
                return null;
            }

            var next = Path.Combine(at, part);
            if (!Path.Exists(next))
            {
                next = Directory.Exists(at) ? Directory.EnumerateFileSystemEntries(at).FirstOrDefault(e => normal(Path.GetFileName(e)) == normal(part)) : null;
            }

            if (next is null || new FileInfo(next).LinkTarget is not null)
            {
                return null;
            }

            at = next;
        }

        return File.Exists(at) ? at : null;
    }

    private static void Walk(ImportPath folder, string[] endings, int depth, List<ImportPath> found)
    {
        foreach (var entry in new DirectoryInfo(folder.FullPath).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.LinkTarget is not null || entry.Name[0] == '.')
            {
                continue;
            }

            var path = folder.Below(entry.Name);
            if (entry is DirectoryInfo && depth < MaxDepth)
            {
                Walk(path, endings, depth + 1, found);
            }
            else if (entry is FileInfo && found.Count < MaxFiles && endings.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))
            {
                found.Add(path);
            }
        }
    }
}
