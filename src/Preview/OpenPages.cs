namespace StaticArchive.Preview;

/// <summary>
/// The pages that are open and listen. When they are told of a newer site, each takes its new text and says so, or is loaded anew and listens again; whoever would use the processors for something else meanwhile waits for that.
/// </summary>
internal sealed class OpenPages
{
    /// <summary>A page that was closed does not come back.</summary>
    private static readonly TimeSpan LongestLoad = TimeSpan.FromMilliseconds(500);

    /// <summary>From when a page is back until it is painted.</summary>
    private static readonly TimeSpan Painting = TimeSpan.FromMilliseconds(30);

    private readonly Lock _lock = new();
    private TaskCompletionSource _areBack = new();
    private int _listening;
    private int _awaited;

    public void Enter()
    {
        lock (_lock)
        {
            _listening++;
        }

        Return();
    }

    /// <summary>One of the pages has the text of what they were told last.</summary>
    public void Return()
    {
        lock (_lock)
        {
            if (--_awaited == 0)
            {
                _areBack.TrySetResult();
            }
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _listening--;
        }
    }

    /// <summary>To be called before the pages are told.</summary>
    /// <param name="areAwaited">False: they only take their new style sheets.</param>
    public void Expect(bool areAwaited)
    {
        lock (_lock)
        {
            (_awaited, _areBack) = (areAwaited ? _listening : 0, new TaskCompletionSource());
        }
    }

    /// <param name="stop">Ends the waiting.</param>
    public void WaitUntilBack(CancellationToken stop)
    {
        if (_awaited > 0 && Task.WaitAny([_areBack.Task, Task.Delay(LongestLoad, stop)], CancellationToken.None) == 0)
        {
            stop.WaitHandle.WaitOne(Painting);
        }
    }
}
