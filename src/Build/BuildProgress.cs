using System.Diagnostics;

namespace StaticArchive.Build;

/// <summary>Follows a build: names and times its stages and tells a listener how far the running one is.</summary>
/// <param name="listener">Called with the stage's name, how much is done and how much there is (0: unknown); from any thread.</param>
/// <param name="stop">Gives up a site that is being made; from then on <see cref="Check"/> throws.</param>
public sealed class BuildProgress(Action<string, int, int>? listener = null, CancellationToken stop = default)
{
    private readonly List<StageTime> _stages = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _processor = ProcessorTime();
    private string? _name;
    private int _done;
    private int _total;

    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>Ends the running stage and begins another; null only ends.</summary>
    /// <param name="total">How many steps there will be; 0: unknown.</param>
    public void Begin(string? name, int total = 0)
    {
        if (_name is not null)
        {
            _stages.Add(new StageTime(_name, _watch.Elapsed, ProcessorTime() - _processor));
        }

        (_name, _done, _total) = (name, 0, total);
        _watch.Restart();
        _processor = ProcessorTime();
        if (name is not null)
        {
            listener?.Invoke(name, 0, total);
        }
    }

    /// <summary>One step of the running stage is done; from any thread.</summary>
    public void Step()
    {
        var done = Interlocked.Increment(ref _done);
        listener?.Invoke(_name!, done, _total);
    }

    /// <summary>While files are made, before each is written: nothing is published yet.</summary>
    /// <exception cref="OperationCanceledException">A newer site is wanted.</exception>
    public void Check() => stop.ThrowIfCancellationRequested();

    /// <summary>Whether a newer site is wanted: what only the next build has a use for may be left to it.</summary>
    public bool IsGivenUp => stop.IsCancellationRequested;

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;
}
