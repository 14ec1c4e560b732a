namespace StaticArchive.Links;

/// <summary>The last answer to a visit, redirects followed.</summary>
/// <param name="Address">Where it was given.</param>
/// <param name="Body">The start of an HTML page; empty for anything else.</param>
internal sealed record Answer(Uri Address, int Status, string Body)
{
    /// <summary>Every redirect on the way was for good.</summary>
    public bool IsForGood { get; init; }

    /// <summary>The host said in a header that it stands between program and page.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>How long the host wants to be left alone; null: it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirect led that nobody can follow; null: the way ended in an answer.</summary>
    public string? DeadEnd { get; init; }
}
