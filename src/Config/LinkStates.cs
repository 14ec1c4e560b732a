namespace StaticArchive.Config;

/// <summary>The words for <see cref="LinkState"/>.</summary>
public static class LinkStates
{
    public static WordSet<LinkState> All { get; } = new(
        ("ok", LinkState.Ok), ("moved", LinkState.Moved), ("paywall", LinkState.Paywall), ("blocked", LinkState.Blocked), ("gone", LinkState.Gone),
        ("unreachable", LinkState.Unreachable));
}
