using System.Diagnostics;
using StaticArchive.Diagnostics;

namespace StaticArchive.Preview;

/// <summary>Builds, waits for a change, builds again; keeps the last good site.</summary>
internal sealed class BuildLoop(PreviewOptions options, Action<PreviewNotice> listener)
{
    private const int MostRetries = 5;

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    private readonly PreviewBuild _build = new(options.Build, options.AsOf);
    private readonly TaskCompletionSource _firstBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private volatile PreviewState _state = new("", null, PageMessage.Waiting);
    private PreviewSettings _settings = PreviewSettings.None;
    private int _versions;
    private int _retries;

    public PreviewState State => _state;

    /// <summary>Ends with the first build, well or not.</summary>
    public Task FirstBuild => _firstBuild.Task;

    public async Task RunAsync(CancellationToken stop)
    {
        using var watch = new InputWatch(options.Build, listener);
        IReadOnlyList<InputChange> changes = [];
        while (!stop.IsCancellationRequested)
        {
            var outcome = Build(changes);
            _firstBuild.TrySetResult();
            _retries = outcome.MayPass ? _retries + 1 : 0;
            if (_retries is > 0 and <= MostRetries)
            {
                await Task.Delay(RetryPause, stop);
                continue;
            }

            changes = await watch.NextAsync(stop);
        }
    }

    private PreviewBuild.Outcome Build(IReadOnlyList<InputChange> changes)
    {
        listener(new BuildingNotice(changes));
        var start = Stopwatch.GetTimestamp();
        var outcome = _build.Run();
        _settings = PreviewSettings.Read(options.Build, _settings);
        var old = _state;
        _state = outcome.Report is null ? Failed(old, outcome) : Succeeded(old, outcome, changes);
        old.Replace();
        listener(new BuiltNotice(changes, Stopwatch.GetElapsedTime(start), outcome.Report, outcome.Diagnostics, outcome.Fault?.ToString()));
        return outcome;
    }

    private PreviewState Failed(PreviewState old, PreviewBuild.Outcome outcome)
    {
        var errors = outcome.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return new PreviewState(old.Version, old.Site, PageMessage.OfFailure(old, errors, outcome.Fault, new PanelWords(_settings.Words), options.ReadLines));
    }

    private PreviewState Succeeded(PreviewState old, PreviewBuild.Outcome outcome, IReadOnlyList<InputChange> changes)
    {
        if (old.Site is not null && outcome.Report is { Written: 0, Removed: 0 })
        {
            return new PreviewState(old.Version, old.Site, PageMessage.OfSite(old.Version, old.Version, null));
        }

        var site = ServedSite.Open(options.Build.Output, _settings.BasePath);
        var version = $"{_run}-{++_versions}";
        var styles = changes.Count > 0 && changes.All(IsStyle) ? site.StyleSheets() : null;
        return new PreviewState(version, site, PageMessage.OfSite(version, old.Version, styles));
    }

    /// <summary>Whether a page need only take its style sheet anew.</summary>
    private static bool IsStyle(InputChange change) =>
        change.Kind == ChangeKind.Changed && change.Name.StartsWith("theme/assets/", StringComparison.Ordinal) && change.Name.EndsWith(".css", StringComparison.Ordinal);
}
