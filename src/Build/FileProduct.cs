using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>What was last made of some files, for as long as the file system says that they are the same; in this process only.</summary>
internal sealed class FileProduct<T>
    where T : class
{
    private string _context = "";
    private ImmutableArray<(string Name, FileStamp Stamp)> _files = [];
    private T? _made;

    /// <param name="of">All that it is made of: the files, and the rest in words.</param>
    /// <param name="now">By the file system's clock, before anything is read.</param>
    public T? Get((IEnumerable<InputPath> Files, string Context) of, long now, Func<DiagnosticBag, T?> make, DiagnosticBag diagnostics)
    {
        ImmutableArray<(string Name, FileStamp Stamp)> files = [.. of.Files.Select(f => (f.Name, FileStamp.Of(f.FullPath)))];
        if (_made is not null && _context == of.Context && _files.AsSpan().SequenceEqual(files.AsSpan()))
        {
            return _made;
        }

        var found = new DiagnosticBag();
        var made = make(found);
        var said = found.Sorted();
        diagnostics.AddRange(said);

        // What was said must be said again the next time.
        (_context, _files, _made) = (of.Context, [.. files.Select(f => (f.Name, f.Stamp.AsOf(now)))], said.Count == 0 ? made : null);
        return made;
    }
}
