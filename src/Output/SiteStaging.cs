using System.Collections.Concurrent;
using System.IO.Enumeration;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Output;

/// <summary>
/// The new site, written beside the old one:
/// 1. <see cref="Begin"/> clears what a killed build left, and refuses folders that are not ours to replace;
/// 2. <see cref="Write"/> takes files from any thread; one that equals the old site's is the old site's, linked;
/// 3. <see cref="Commit"/> puts the new folder in the old one's place in one step. Without it nothing has happened.
/// Old and new site may share files: none is ever written in place.
/// </summary>
public sealed class SiteStaging : IDisposable
{
    /// <summary>In every site, so that no folder of another kind is ever replaced.</summary>
    public const string Marker = ".staticarchive";

    internal static readonly OutputFile MarkerFile = OutputFile.FromText(Marker, "This folder is written by StaticArchive; the next build replaces it.\n", "the output writer");

    private readonly string _output;
    private readonly string _staging;
    private readonly bool _hasOldSite;
    private readonly SpareSite? _spare;
    private readonly SiteTable _last;
    private readonly int[] _claims;
    private bool _keepsSpare;
    private bool _isSwapped;
    private readonly DiagnosticBag _diagnostics;
    // Of the files that are written; what is kept is marked by its index in what is known of the last site.
    private readonly ConcurrentDictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _fresh = [];
    private int _unchanged;
    private int _writeFailures;
    private volatile bool _hasFailed;

    private SiteStaging((string Output, string Staging) folders, SpareSite? spare, SiteTable last, DiagnosticBag diagnostics) =>
        (_output, _staging, _hasOldSite, _spare, _last, _claims, _diagnostics) = (folders.Output, folders.Staging, Directory.Exists(folders.Output), spare, last, new int[last.Count], diagnostics);

    /// <param name="protectedFolders">The project's input, theme and root, in this order: the output may be inside the last, but not the same, nor around any.</param>
    /// <returns>Null where the folder cannot or must not be written; said in a diagnostic. Only under an <see cref="OutputLock"/>.</returns>
    public static SiteStaging? Begin(string outputFolder, IReadOnlyList<string> protectedFolders, DiagnosticBag diagnostics) =>
        Begin(outputFolder, protectedFolders, diagnostics, null, false);

    /// <param name="last">What the last build left; null: the old site does not stay. Else it does, hidden beside the new one, for the next build to work in: then that one touches only what differs.</param>
    /// <param name="isContentTrusted">Whether nobody writes into a published file, so that only its folder is looked at.</param>
    internal static SiteStaging? Begin(string outputFolder, IReadOnlyList<string> protectedFolders, DiagnosticBag diagnostics, SiteTable? last, bool isContentTrusted)
    {
        var where = SiteFolders.Where(outputFolder);
        try
        {
            var output = SiteFolders.RealPath(outputFolder);
            FolderSwap.Recover(output, SiteFolders.Beside(output, "old"));
            if (FolderChecks.Refuse(output, [.. protectedFolders.Select(SiteFolders.RealPath)], where) is { } refusal)
            {
                diagnostics.Add(refusal);
                return null;
            }

            var staging = SiteFolders.Beside(output, "staging");
            var known = last?.Holds(output, isContentTrusted) == true ? last : null;
            var spare = SpareSite.Take(staging, SiteFolders.Beside(output, "spare"), last is not null, known);
            Directory.CreateDirectory(staging);
            return new SiteStaging((output, staging), spare, last ?? SiteTable.Empty, diagnostics) { _keepsSpare = last is not null };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputRules.CannotWrite.At(where, $"the folder cannot be written: {e.Message}"));
            return null;
        }
    }

    /// <summary>Problems are diagnostics; <see cref="Commit"/> then does nothing.</summary>
    public void Write(OutputFile file) => Write(file, (file.Path, file.Origin), static (staging, f) => staging.WriteOrLink(f));

    /// <summary>The same of a file that is made while it is written.</summary>
    internal void Write(LongFile file) => Write(file, (file.Path, file.Origin), static (staging, f) => staging.WriteLong(f));

    /// <summary>The same where the old site has most of it.</summary>
    internal void Write(PatchedFile file) => Write(file, (file.Path, file.Origin), static (staging, f) => staging.WritePatched(f));

    private void Write<T>(T content, (string Path, string Origin) file, Action<SiteStaging, T> write)
    {
        if (PathProblems.Impossible(file.Path, file.Origin) is { } problem)
        {
            Fail(problem);
            return;
        }

        var index = _last.IndexOf(file.Path);
        var isFirst = _origins.TryAdd(file.Path, file.Origin);
        if (!isFirst || (index >= 0 && Interlocked.Exchange(ref _claims[index], 1) != 0))
        {
            Fail(PathProblems.Two(file, (file.Path, isFirst ? _last.Origin(index) : _origins[file.Path])));
            return;
        }

        try
        {
            if (_writeFailures == 0)
            {
                write(this, content);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FailToWrite(file, e);
        }
    }

    private void FailToWrite((string Path, string Origin) file, Exception e)
    {
        if (FileAboveOrBelow(file.Path) is { } other)
        {
            Fail(PathProblems.Two(file, (other, OriginOf(other))));
        }
        else if (_spare is not null)
        {
            // A folder where a file should be, or the like: the build begins again, without it.
            _keepsSpare = false;
            throw new DamagedCacheException(e.Message);
        }
        else if (Interlocked.Increment(ref _writeFailures) == 1)
        {
            // A full disk is one problem, however many files it stops.
            Fail(OutputRules.CannotWrite.At(new SourceLocation($"{Path.GetFileName(_output)}/{file.Path}"), $"the file cannot be written: {e.Message}"));
        }
    }

    /// <summary>Whether the old site is known to be as the last build left it, without looking.</summary>
    internal bool KnowsOldSite => _spare?.IsKnown == true;

    /// <summary>How the file system sees both sites now, once this is disposed, and of what the files are made.</summary>
    /// <param name="notes">Of those that were not kept.</param>
    /// <param name="now">Any moment before which all was over.</param>
    internal SiteTable TableAfter(IReadOnlyDictionary<string, (ContentHash Key, string Origin)> notes, long now)
    {
        var spare = SiteFolders.Beside(_output, "spare");
        if (KnowsOldSite)
        {
            var differing = _last.Indices.Where(i => !_last.IsShared(i) && _last.Site(i).Kind != FileStamp.Folder && _last.Spare(i).Kind != FileStamp.Folder).Select(_last.Path);
            return _last.With([.. differing.Concat(_spare!.Touched).Concat(notes.Keys).Concat(_origins.Keys).Append("").Distinct(StringComparer.Ordinal).Select(p =>
                (p, EntryOf(p, FileStamp.Of(_output, p).AsOf(now), FileStamp.Of(spare, p).AsOf(now), notes)))], _isSwapped);
        }

        var (here, there) = (TreeStamps.ByPath(_output, now), TreeStamps.ByPath(spare, now));
        var missing = notes.Keys.Concat(_last.Indices.Where(IsKept).Select(_last.Path));
        return SiteTable.Of([.. here.Keys.Concat(there.Keys).Concat(missing).Distinct(StringComparer.Ordinal).Select(p => (p, EntryOf(p, here.GetValueOrDefault(p), there.GetValueOrDefault(p), notes)))]);
    }

    /// <summary>Takes a file over from the old site as it is; from any thread.</summary>
    /// <returns>False where it cannot: then it must be written.</returns>
    /// <param name="index">Of the path in what the last build left; negative where that knows nothing of it.</param>
    internal bool TryKeep(string path, int index)
    {
        if (_writeFailures > 0 || index < 0 || Interlocked.Exchange(ref _claims[index], 1) != 0)
        {
            return false;
        }

        try
        {
            if (_spare?.IsSame(path, index, _output) == true)
            {
                Interlocked.Increment(ref _unchanged);
                return true;
            }

            var (old, target) = (Path.Combine(_output, path), Path.Combine(_staging, path));
            if (Prepare(FolderOf(path)) && new FileInfo(old) is { Exists: true, LinkTarget: null })
            {
                _spare?.Clear(path);
                HardLink.CreateOrCopy(old, target);
                Interlocked.Increment(ref _unchanged);
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }

        _claims[index] = 0;
        return false;
    }

    /// <returns>Null where anything went wrong; the old site is then still there.</returns>
    public PublishResult? Commit()
    {
        Write(MarkerFile);
        if (_hasFailed || _diagnostics.HasErrors)
        {
            return null;
        }

        try
        {
            var removed = _hasOldSite ? CountRemoved() : 0;
            _spare?.RemoveOthers(IsInSite, i => _claims[i] != 0);
            if (!_hasOldSite)
            {
                Directory.Move(_staging, _output);
            }
            else if (!_fresh.IsEmpty || removed > 0)
            {
                _isSwapped = true;
                FolderSwap.Swap(_staging, _output, SiteFolders.Beside(_output, "old"));
            }

            return new PublishResult(_fresh.Count, _unchanged, removed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _keepsSpare = false;
            Fail(OutputRules.CannotWrite.At(SiteFolders.Where(_output), $"the new site cannot take the old one's place: {e.Message}"));
            return null;
        }
    }

    /// <summary>After <see cref="Commit"/>: makes the site that is kept for the next build like the published one, so that the next build touches only what differs from this.</summary>
    /// <param name="isGivenUp">The next build does what is left then.</param>
    public void PrepareNext(Func<bool> isGivenUp)
    {
        // Elsewhere no file is known to be another's second name, and all would be copied for nothing.
        if (!_keepsSpare || !FileStamp.UsesStatx || (_hasOldSite && !(KnowsOldSite && _isSwapped)))
        {
            return;
        }

        var gone = _last.Indices.Where(i => _hasOldSite && _last.Site(i).Kind == FileStamp.File && _claims[i] == 0).Select(_last.Path);
        SpareSite.Follow((_staging, _output), (_folders.Keys, [.. _fresh], [.. gone]), isGivenUp);
    }

    /// <summary>Takes away the staged site, or after <see cref="Commit"/> the old one, or keeps it as the spare one. What cannot be taken away now goes at the next build.</summary>
    public void Dispose()
    {
        try
        {
            if (_keepsSpare)
            {
                SpareSite.Leave(_staging, SiteFolders.Beside(_output, "spare"));
            }
            else if (Directory.Exists(_staging))
            {
                Directory.Delete(_staging, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void WriteOrLink(OutputFile file)
    {
        var path = Path.Combine(_staging, file.Path);
        var isSame = Prepare(FolderOf(file.Path)) && FileBytes.Equal(Path.Combine(_output, file.Path), file.Bytes.Span);
        if (isSame && _spare?.IsSame(file.Path, _last.IndexOf(file.Path), _output) == true)
        {
            Interlocked.Increment(ref _unchanged);
            return;
        }

        _spare?.Clear(file.Path);
        if (isSame)
        {
            Link(file.Path);
        }
        else
        {
            FileBytes.Write(path, file.Bytes.Span);
            _fresh.Add(file.Path);
        }
    }

    private void WriteLong(LongFile file)
    {
        var (path, old) = (Path.Combine(_staging, file.Path), Path.Combine(_output, file.Path));
        var isOld = Prepare(FolderOf(file.Path));
        _spare?.Clear(file.Path);
        FileBytes.Write(path, file.Parts);
        if (isOld && FileBytes.Equal(old, path))
        {
            File.Delete(path);
            Link(file.Path);
        }
        else
        {
            _fresh.Add(file.Path);
        }
    }

    private void Link(string path)
    {
        HardLink.CreateOrCopy(Path.Combine(_output, path), Path.Combine(_staging, path));
        Interlocked.Increment(ref _unchanged);
    }

    private void WritePatched(PatchedFile file)
    {
        Prepare(FolderOf(file.Path));
        _spare?.Clear(file.Path);
        FileBytes.Write(Path.Combine(_staging, file.Path), Path.Combine(_output, file.Path), file.Parts);
        _fresh.Add(file.Path);
    }

    /// <summary>Makes a folder of the new site.</summary>
    /// <returns>Whether the old site has it, too; a link is no folder.</returns>
    private bool Prepare(ReadOnlySpan<char> folder)
    {
        if (_folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var isOld))
        {
            return isOld;
        }

        return Make(folder.ToString());
    }

    private bool Make(string folder)
    {
        var isOld = folder.Length == 0 ? _hasOldSite
            : Prepare(FolderOf(folder)) && (KnowsOldSite ? _last.IndexOf(folder) is >= 0 and var index && _last.Site(index).Kind == FileStamp.Folder : IsFolder(Path.Combine(_output, folder)));
        if (folder.Length > 0 && !(KnowsOldSite && _last.IndexOf(folder) is >= 0 and var there && _last.Spare(there).Kind == FileStamp.Folder))
        {
            Directory.CreateDirectory(Path.Combine(_staging, folder));
            _spare?.Touch(folder);
        }

        return _folders[folder] = isOld;
    }

    private static bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    /// <summary>A file whose name the path needs for a folder, or the other way round; null where there is none.</summary>
    private string? FileAboveOrBelow(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (IsInSite(path[..slash]))
            {
                return path[..slash];
            }
        }

        return _origins.Keys.Concat(_last.Indices.Where(IsKept).Select(_last.Path)).Where(p => p.StartsWith($"{path}/", StringComparison.Ordinal)).Min(StringComparer.Ordinal);
    }

    /// <summary>Links count as files, whatever they lead to: the new site has none.</summary>
    private int CountRemoved()
    {
        if (KnowsOldSite)
        {
            return _last.Indices.Count(i => _last.Site(i).Kind == FileStamp.File && _claims[i] == 0);
        }

        var old = new FileSystemEnumerable<string>(_output, (ref e) => e.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref e) => !e.IsDirectory || (e.Attributes & FileAttributes.ReparsePoint) != 0,
            ShouldRecursePredicate = (ref e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        return old.Count(f => !IsInSite(Path.GetRelativePath(_output, f).Replace(Path.DirectorySeparatorChar, '/')));
    }

    private bool IsInSite(string path) => _origins.ContainsKey(path) || (_last.IndexOf(path) is >= 0 and var index && _claims[index] != 0);

    private bool IsKept(int index) => _claims[index] != 0 && !_origins.ContainsKey(_last.Path(index));

    private string OriginOf(string path) => _origins.TryGetValue(path, out var origin) ? origin : _last.Origin(_last.IndexOf(path));

    private SiteEntry EntryOf(string path, FileStamp site, FileStamp spare, IReadOnlyDictionary<string, (ContentHash Key, string Origin)> notes)
    {
        if (notes.TryGetValue(path, out var note))
        {
            return new SiteEntry(site, spare, note.Key, note.Origin);
        }

        return _last.IndexOf(path) is >= 0 and var index && IsKept(index) ? new SiteEntry(site, spare, _last.Key(index), _last.Origin(index)) : new SiteEntry(site, spare, default, "");
    }

    private void Fail(Diagnostic diagnostic)
    {
        _hasFailed = true;
        _diagnostics.Add(diagnostic);
    }
}
