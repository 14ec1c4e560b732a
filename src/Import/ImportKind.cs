namespace StaticArchive.Import;

/// <summary>Where posts come from; the command line knows them by these names.</summary>
public enum ImportKind
{
    /// <summary>Whatever the path looks like.</summary>
    Auto,

    /// <summary>The copied text of a blog post.</summary>
    Text,

    /// <summary>The folder of a Tistory backup.</summary>
    Tistory,

    /// <summary>A web page, saved with or without its images.</summary>
    Page,

    /// <summary>A Jekyll site, its <c>_posts</c>, or one post.</summary>
    Jekyll,

    /// <summary>A Hugo site, its <c>content</c>, or one post.</summary>
    Hugo,

    /// <summary>A WordPress export (WXR).</summary>
    WordPress,
}
