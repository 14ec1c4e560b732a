using System.Collections.Immutable;
using System.Diagnostics;
using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.Preview;

/// <summary>
/// Builds, waits for a change, builds again; keeps the last good site. Pages are shown as soon as everything is decided; the site is written behind that, and given up where something changes meanwhile.
/// </summary>
internal sealed class BuildLoop(PreviewOptions options, OpenPages pages, Action<PreviewNotice> listener)
{
    private const int MostRetries = 5;

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    /// <summary>What cannot be read may be written only half: the other half comes within this time.</summary>
    private static readonly TimeSpan HalfWritten = TimeSpan.FromMilliseconds(50);

    private readonly PreviewBuild _build = new(options.Build, options.AsOf);
    private readonly TaskCompletionSource _firstBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private volatile PreviewState _state = new("", null, PageMessage.Waiting);
    private PreviewState _lastWhole = new("", null, PageMessage.Waiting);
    private PreviewSettings _settings = PreviewSettings.None;
    private ImmutableArray<InputChange> _unshown = [];
    private ImmutableArray<InputChange> _unwritten = [];
    private int _versions;
    private int _retries;

    public PreviewState State => _state;

    /// <summary>Ends when there is something to show: pages, or why there are none.</summary>
    public Task FirstBuild => _firstBuild.Task;

    public async Task RunAsync(CancellationToken stop)
    {
        using var watch = new InputWatch(options.Build, listener);
        var next = watch.NextAsync(stop);
        IReadOnlyList<InputChange> changes = [];
        while (!stop.IsCancellationRequested)
        {
            if (await BuildAsync(changes, next) is { MayPass: true } && _retries++ < MostRetries)
            {
                await Task.Delay(RetryPause, stop);
                continue;
            }

            _retries = 0;
            changes = await next;
            next = watch.NextAsync(stop);
        }
    }

    /// <param name="next">Ends when something has changed again, or never will.</param>
    /// <returns>Null where that came before the end.</returns>
    private async Task<PreviewBuild.Outcome?> BuildAsync(IReadOnlyList<InputChange> changes, Task next)
    {
        using var overtaken = new CancellationTokenSource();
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var build = Task.Run(() => Build(changes, (shown, next), overtaken.Token), CancellationToken.None);
        await Task.WhenAny(shown.Task, build);
        if (await Task.WhenAny(next, build) == next)
        {
            await overtaken.CancelAsync();
        }

        return await build;
    }

    private PreviewBuild.Outcome? Build(IReadOnlyList<InputChange> changes, (TaskCompletionSource Shown, Task Next) run, CancellationToken overtaken)
    {
        listener(new BuildingNotice(changes));
        var start = Stopwatch.GetTimestamp();
        _unshown = _unshown.AddRange(changes);
        TimeSpan? untilShown = null;
        Garbage.Leave();
        var outcome = _build.Run(
            changes,
            planned =>
            {
                var early = ShowEarly(planned);
                untilShown ??= Stopwatch.GetElapsedTime(start);
                run.Shown.TrySetResult();
                early.Prepare();
                Garbage.Resume();
                pages.WaitUntilBack(overtaken);
            },
            overtaken);
        Garbage.Resume();
        if (outcome is null || (outcome.Report is null && Task.WaitAny([run.Next], HalfWritten) == 0))
        {
            listener(new OvertakenNotice());
            return null;
        }

        _settings = PreviewSettings.Read(options.Build, _settings);
        Show(outcome.Report is null ? Failed(untilShown is null ? _state : _lastWhole, outcome) : Written());
        listener(new BuiltNotice(changes, untilShown, Stopwatch.GetElapsedTime(start), outcome.Report, outcome.Diagnostics, outcome.Fault?.ToString()));
        return outcome;
    }

    private void Show(PreviewState state)
    {
        var old = _state;
        _state = state;
        old.Replace();
        _firstBuild.TrySetResult();
    }

    private EarlyPages ShowEarly(PlannedSite planned)
    {
        var (old, early, version) = (_state, new EarlyPages(planned), $"{_run}-{++_versions}");
        var styles = _unshown.Length > 0 && _unshown.All(IsStyle) ? early.StyleSheets() : null;
        var texts = _unshown.Length > 0 && _unshown.All(IsText);
        (_unshown, _unwritten) = ([], _unwritten.AddRange(_unshown));
        pages.Expect(styles is null);
        Show(new PreviewState(version, old.Site, PageMessage.OfSite(version, old.Version, styles, texts)) { Early = early, IsEarly = true });
        return early;
    }

    /// <param name="old">What is shown instead.</param>
    private PreviewState Failed(PreviewState old, PreviewBuild.Outcome outcome)
    {
        if (old == _lastWhole)
        {
            (_unshown, _unwritten) = (_unwritten.AddRange(_unshown), []);
        }

        var errors = outcome.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return new PreviewState(old.Version, old.Site, PageMessage.OfFailure(old, errors, outcome.Fault, new PanelWords(_settings.Words), options.ReadLines)) { Early = old.Early };
    }

    /// <summary>The pages that are shown already, and all the rest.</summary>
    private PreviewState Written()
    {
        _unwritten = [];
        return _lastWhole = new PreviewState(_state.Version, ServedSite.Open(options.Build.Output, _settings.BasePath), _state.Message);
    }

    /// <summary>Whether pages may be made anew of it, and what they load cannot have changed under the same address.</summary>
    private static bool IsText(InputChange change) => Path.GetExtension(change.Name) is ".md" or ".yml" or ".yaml" or ".html";

    /// <summary>Whether a page need only take its style sheet anew.</summary>
    private static bool IsStyle(InputChange change) =>
        change.Kind == ChangeKind.Changed && change.Name.StartsWith("theme/assets/", StringComparison.Ordinal) && change.Name.EndsWith(".css", StringComparison.Ordinal);
}
