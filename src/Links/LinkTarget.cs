namespace StaticArchive.Links;

/// <summary>An address to visit.</summary>
/// <param name="Url">As the front matter has it.</param>
/// <param name="File">The first article that has it.</param>
/// <param name="Near">A day on which the page was there, for finding a copy of it.</param>
public sealed record LinkTarget(string Url, string File, DateOnly Near)
{
    /// <summary>A copy in a web archive, not an original.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether somebody knows a copy of it already.</summary>
    public bool HasCopy { get; init; }
}
