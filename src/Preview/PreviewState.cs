namespace StaticArchive.Preview;

/// <summary>What the preview shows from one build to the next.</summary>
/// <param name="version">Of the site, new with every change of it and different in every run of the program; empty: there is none yet.</param>
/// <param name="site">Null: no build has gone well yet.</param>
/// <param name="message">For open pages, JSON without line breaks.</param>
internal sealed class PreviewState(string version, ServedSite? site, string message)
{
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Version { get; } = version;

    public ServedSite? Site { get; } = site;

    public string Message { get; } = message;

    /// <summary>Ends when another state has taken this one's place.</summary>
    public Task Replaced => _replaced.Task;

    public void Replace() => _replaced.TrySetResult();
}
