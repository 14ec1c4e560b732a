using StaticArchive.Config;

namespace StaticArchive.Links;

/// <summary>What came of a visit.</summary>
/// <param name="State">Null: nothing was learned, and what was known stays.</param>
/// <param name="Reason">In a few words of this program's own; never text of a page.</param>
public sealed record LinkVisit(LinkTarget Target, LinkState? State, string Reason)
{
    /// <summary>The last answer's; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Where it is now for good; null where it stayed.</summary>
    public string? MovedTo { get; init; }

    /// <summary>A copy that was found in a web archive.</summary>
    public string? Copy { get; init; }
}
