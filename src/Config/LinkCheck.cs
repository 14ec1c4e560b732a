namespace StaticArchive.Config;

/// <summary>What <c>check links</c> last found at the address of an original.</summary>
/// <param name="Url">As the front matter has it.</param>
/// <param name="Checked">The day of the last visit.</param>
/// <param name="Since">The day on which this state was first seen.</param>
public sealed record LinkCheck(string Url, DateOnly Checked, LinkState State, DateOnly Since)
{
    /// <summary>How long a host may be silent before its pages count as gone.</summary>
    private const int DaysOfSilence = 14;

    /// <summary>The last answer's; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Where it went; null where it stayed.</summary>
    public string? MovedTo { get; init; }

    /// <summary>A copy in a web archive; null where nobody looked for one, or there is none.</summary>
    public string? Archive { get; init; }

    /// <summary>Whether somebody who follows the link finds something there, be it a wall.</summary>
    public bool Answers => State is not (LinkState.Gone or LinkState.Unreachable);

    /// <summary>A host's bad day is no loss: only one that was silent at visits two weeks apart is.</summary>
    public bool IsGone => State == LinkState.Gone || (State == LinkState.Unreachable && Checked.DayNumber - Since.DayNumber >= DaysOfSilence);
}
