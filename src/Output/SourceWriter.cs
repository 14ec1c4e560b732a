namespace StaticArchive.Output;

/// <summary>Writes outside the site, for those who ask for it on the command line; a build never does.</summary>
internal static class SourceWriter
{
    /// <summary>In one step: whoever reads finds the old file or the new one. The permissions stay.</summary>
    /// <param name="old">What the file must still hold.</param>
    /// <returns>False where somebody has changed it meanwhile; nothing is done then.</returns>
    /// <exception cref="IOException">The disk is full, or the like; the old file is whole.</exception>
    public static bool Replace(string path, ReadOnlySpan<byte> old, ReadOnlySpan<byte> bytes)
    {
        if (!FileBytes.Equal(path, old))
        {
            return false;
        }

        // A name that begins with a dot is nobody's: neither a build nor a preview looks at it.
        var folder = Path.GetDirectoryName(path)!;
        var beside = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            FileBytes.Write(beside, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>In one step, in place of whatever file is there.</summary>
    /// <exception cref="IOException">The disk is full, or the like; a file that was there is whole.</exception>
    public static void Put(string path, ReadOnlySpan<byte> bytes) => WriteWhole(path, bytes, overwrite: true);

    /// <returns>False where there is a file of that name already.</returns>
    public static bool Create(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Path.Exists(path))
        {
            return false;
        }

        FileBytes.Write(path, bytes);
        return true;
    }

    /// <summary>
    /// All files or none, each in one step. Those that are there already with the same content stay, but for the last: where that one is there, nothing is done.
    /// </summary>
    /// <returns>The file that is in the way; null: all are there now.</returns>
    /// <exception cref="IOException">The disk is full, or the like; what was made is gone again.</exception>
    public static string? CreateTogether(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var known = files.Take(files.Count - 1).Where(f => Path.Exists(f.Path)).ToList();
        if (Path.Exists(files[^1].Path))
        {
            return files[^1].Path;
        }

        if (known.Find(f => !FileBytes.Equal(f.Path, f.Bytes.Span)) is { Path: not null } other)
        {
            return other.Path;
        }

        var made = new List<string>();
        try
        {
            foreach (var (path, bytes) in files.Except(known))
            {
                WriteWhole(path, bytes.Span, overwrite: false);
                made.Add(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            made.ForEach(File.Delete);
            throw;
        }

        return null;
    }

    /// <summary>In one step: whoever reads finds a whole file, or none where there was none.</summary>
    private static void WriteWhole(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            FileBytes.Write(beside, bytes);
            File.Move(beside, path, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
