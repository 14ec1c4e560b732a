using System.Diagnostics;
using System.Threading.Channels;
using StaticArchive.Build;

namespace StaticArchive.Preview;

/// <summary>
/// Waits until something in the two folders has changed and come to rest. The operating system only wakes it; what changed is found by comparing times and sizes.
/// So events that get lost, come twice or come too late do no harm: a look every second or so finds what nobody told.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    /// <summary>Editors write a file in several steps some milliseconds apart.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(30);

    /// <summary>Where writing never rests, a build comes nevertheless.</summary>
    private static readonly TimeSpan LongestSettle = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly BuildOptions _options;
    private readonly Action<PreviewNotice> _listener;
    private InputStamps _last;
    private TimeSpan _pause = ShortestPause;
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

            var (now, changes) = Look();
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

    private (InputStamps Now, IReadOnlyList<InputChange> Changes) Look()
    {
        var start = Stopwatch.GetTimestamp();
        var now = InputStamps.Read(_options);

        // To look takes at most a fiftieth of the time.
        var pause = Stopwatch.GetElapsedTime(start) * 50;
        _pause = pause > ShortestPause ? pause : ShortestPause;
        return (now, now.ChangesSince(_last));
    }

    private async Task RestAsync(CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        while (await EventAsync(Settle, stop) && Stopwatch.GetElapsedTime(start) < LongestSettle)
        {
        }
    }

    /// <returns>False where the time ran out.</returns>
    private async Task<bool> EventAsync(TimeSpan longest, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(longest);
        try
        {
            return await _events.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

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
        watcher.Error += (_, _) => _events.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(object sender, FileSystemEventArgs e)
    {
        // A hidden file that gets another name by it is a save by rename.
        if (e is RenamedEventArgs || !InputStamps.IsHidden(Path.GetFileName(e.FullPath.AsSpan())))
        {
            _events.Writer.TryWrite(true);
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
