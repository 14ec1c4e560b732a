using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.Preview;

/// <summary>Something that whoever watches the terminal should know.</summary>
public abstract record PreviewNotice;

/// <param name="IsOpen">Whether other machines can read it, drafts and all.</param>
/// <param name="TakenPort">The port that was asked for, where another program has it.</param>
public sealed record ServingNotice(Uri Address, bool IsOpen, int? TakenPort) : PreviewNotice;

/// <param name="Reason">What the operating system said; changes are then found by looking every second.</param>
public sealed record NotWatchingNotice(string Reason) : PreviewNotice;

/// <summary>A build was given up for what changed meanwhile; its pages were shown.</summary>
public sealed record OvertakenNotice : PreviewNotice;

/// <param name="Changes">Empty for the first build.</param>
public sealed record BuildingNotice(IReadOnlyList<InputChange> Changes) : PreviewNotice;

/// <param name="Shown">When pages could be read; null: there were errors before.</param>
/// <param name="Report">Null: there were errors, and the last good site stays.</param>
/// <param name="Fault">What the program itself stumbled over; null: nothing.</param>
public sealed record BuiltNotice(
    IReadOnlyList<InputChange> Changes, TimeSpan? Shown, TimeSpan Elapsed, BuildReport? Report, IReadOnlyList<Diagnostic> Diagnostics, string? Fault) : PreviewNotice;
