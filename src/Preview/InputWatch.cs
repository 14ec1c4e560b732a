using System.Collections.Concurrent;
using System.Diagnostics;
using StaticArchive.Build;

namespace StaticArchive.Preview;

/// <summary>
/// Waits until something in the two folders has changed and come to rest. The operating system only wakes it and says where to look first; what changed is found by comparing times and sizes.
/// So events that get lost, come twice or come too late do no harm: a look at everything every second or so finds what nobody told.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    /// <summary>Editors write a file in several steps, one right after the other.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(5);

    /// <summary>Where several files change, more will.</summary>
    private static readonly TimeSpan SettleOfMany = TimeSpan.FromMilliseconds(30);

    /// <summary>Where writing never rests, a build comes nevertheless.</summary>
    private static readonly TimeSpan LongestSettle = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _events = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly BuildOptions _options;
    private readonly Action<PreviewNotice> _listener;
    private InputStamps _last;
    private ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private volatile bool _isLost;
    private TimeSpan _pause = ShortestPause;
    private long _lastLook;
    private bool _hasWarned;

    public InputWatch(BuildOptions options, Action<PreviewNotice> listener)
    {
        (_options, _listener) = (options, listener);
        WatchFolders();
        _last = InputStamps.Read(options);
    }

    /// <summary>What changed since the last call, or since the watch was made; never empty. Only one caller at a time.</summary>
    public async Task<IReadOnlyList<InputChange>> NextAsync(CancellationToken stop)
    {
        while (true)
        {
            var isTold = await EventAsync(_pause, stop);
            if (isTold)
            {
                await RestAsync(stop);
            }

            var (now, changes) = isTold && LookWhereTold() is { } found ? found : Look();
            if (changes.Count > 0 && !isTold)
            {
                // Nobody told: a folder was replaced, or there is no one to tell.
                WatchFolders();
                await RestAsync(stop);
                (now, changes) = Look();
            }

            if (changes.Count > 0)
            {
                _last = now;
                return changes;
            }
        }
    }

    public void Dispose() => Unwatch();

    /// <returns>Null where it is time to look at everything. No change where the same was told again, or later than it was seen.</returns>
    private (InputStamps Now, IReadOnlyList<InputChange> Changes)? LookWhereTold()
    {
        var told = Interlocked.Exchange(ref _told, new(StringComparer.Ordinal));
        return !_isLost && !told.IsEmpty && Stopwatch.GetElapsedTime(_lastLook) < 2 * _pause && _last.With(told.Keys) is { } now ? (now, now.ChangesSince(_last)) : null;
    }

    private (InputStamps Now, IReadOnlyList<InputChange> Changes) Look()
    {
        _lastLook = Stopwatch.GetTimestamp();
        _isLost = false;
        var now = InputStamps.Read(_options);

        // To look takes at most a fiftieth of the time.
        var pause = Stopwatch.GetElapsedTime(_lastLook) * 50;
        _pause = pause > ShortestPause ? pause : ShortestPause;
        return (now, now.ChangesSince(_last));
    }

    private async Task RestAsync(CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        while (await EventAsync(_told.Count > 1 ? SettleOfMany : Settle, stop) && Stopwatch.GetElapsedTime(start) < LongestSettle)
        {
        }
    }

    /// <returns>False where the time ran out.</returns>
    private Task<bool> EventAsync(TimeSpan longest, CancellationToken stop) => _events.WaitAsync(longest, stop);

    private void WatchFolders()
    {
        Unwatch();
        foreach (var folder in ((string[])[_options.Input, _options.Theme]).Where(Directory.Exists))
        {
            try
            {
                _watchers.Add(Watcher(folder));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                if (!_hasWarned)
                {
                    _hasWarned = true;
                    _listener(new NotWatchingNotice(e.Message));
                }
            }
        }
    }

    private FileSystemWatcher Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Tell;
        watcher.Created += Tell;
        watcher.Deleted += Tell;
        watcher.Renamed += Tell;
        watcher.Error += (_, _) =>
        {
            _isLost = true;
            _events.Release();
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(object sender, FileSystemEventArgs e)
    {
        Tell(e.Name, e.FullPath);
        if (e is RenamedEventArgs renamed)
        {
            Tell(renamed.OldName, renamed.OldFullPath);
        }
    }

    private void Tell(string? name, string path)
    {
        if (name is not null && !InputStamps.IsHiddenPath(name))
        {
            _told[path] = true;
            _events.Release();
        }
    }

    private void Unwatch()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }
}
