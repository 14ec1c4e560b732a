using System.IO.Enumeration;

namespace StaticArchive.Cache;

/// <summary>A whole folder as the file system saw it at one moment: stamps of all that is below it, itself included. A folder's stamp changes when a name in it comes or goes.</summary>
/// <param name="Entries">By path below <paramref name="Root"/>; the root's is empty.</param>
internal sealed record TreeStamps(string Root, IReadOnlyList<(string Path, FileStamp Stamp)> Entries)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = true };

    /// <returns>Null where the folder cannot be read.</returns>
    public static TreeStamps? Take(string root)
    {
        try
        {
            // Folders first: what changes in them while they are walked gives them another stamp.
            var entries = new List<(string, FileStamp)> { ("", FileStamp.Of(root)) };
            var start = Path.TrimEndingDirectorySeparator(root).Length + 1;
            using var folder = new OpenFolder(root);
            foreach (var path in new FileSystemEnumerable<string>(root, (ref e) => Path.Join(e.Directory.Length < start ? [] : e.Directory[start..], e.FileName), Everything)
            {
                ShouldRecursePredicate = (ref e) => e.IsDirectory && (e.Attributes & FileAttributes.ReparsePoint) == 0,
            })
            {
                entries.Add((path, folder.StampOf(path)));
            }

            return new TreeStamps(root, entries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stamps that may be trusted later, by path below the folder; none where there is no such folder.</summary>
    /// <param name="now">By the file system's clock.</param>
    public static IReadOnlyDictionary<string, FileStamp> ByPath(string root, long now) =>
        (Directory.Exists(root) ? Take(root)?.Entries ?? [] : []).ToDictionary(e => e.Path, e => e.Stamp.AsOf(now), StringComparer.Ordinal);

    /// <summary>Whether whatever happened to one of them after <paramref name="now"/> would have given it another stamp.</summary>
    public bool AreSettled(long now) => Entries.All(e => e.Stamp.IsSettled(now));

    /// <param name="now">Not after the first of the stamps was taken, by the file system's clock.</param>
    public void Write(CacheWriter writer, long now)
    {
        writer.Text(Root);
        writer.Number(Entries.Count);
        foreach (var (path, stamp) in Entries)
        {
            writer.Text(path);
            stamp.AsOf(now).Write(writer);
        }
    }

    /// <summary>Whether they are what <see cref="Write"/> wrote; reads on to the end of that only where they are.</summary>
    public bool AreSame(CacheReader reader)
    {
        if (!reader.Letters().SequenceEqual(Root) || reader.Number() != Entries.Count)
        {
            return false;
        }

        foreach (var (path, stamp) in Entries)
        {
            if (!reader.Letters().SequenceEqual(path) || FileStamp.Read(reader) != stamp)
            {
                return false;
            }
        }

        return true;
    }
}
