namespace StaticArchive.Archive;

/// <summary>Why an article is not on the site yet.</summary>
public enum UnpublishedReason
{
    Draft,
    Review,

    /// <summary>Its date has not come.</summary>
    Future,
}
