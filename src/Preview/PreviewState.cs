namespace StaticArchive.Preview;

/// <summary>What the preview shows from one build to the next.</summary>
/// <param name="version">Of the site, new with every change of it and different in every run of the program; empty: there is none yet.</param>
/// <param name="site">The last that was written whole; null: none was yet.</param>
/// <param name="message">For open pages, JSON without line breaks.</param>
internal sealed class PreviewState(string version, ServedSite? site, string message)
{
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Version { get; } = version;

    public ServedSite? Site { get; } = site;

    /// <summary>Shown instead of those of <see cref="Site"/>; null: the site is the newest.</summary>
    public EarlyPages? Early { get; init; }

    /// <summary>Whether the site to <see cref="Early"/> is being written, so that whoever wants something else of it waits for the next state.</summary>
    public bool IsEarly { get; init; }

    public string Message { get; } = message;

    /// <summary>Ends when another state has taken this one's place.</summary>
    public Task Replaced => _replaced.Task;

    public void Replace() => _replaced.TrySetResult();
}
