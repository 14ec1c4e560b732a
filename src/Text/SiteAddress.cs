namespace StaticArchive.Text;

/// <summary>
/// Where the site lives. Inside the program a page's address is a <em>site path</em>: decoded, NFC, starting with <c>/</c>, without the base path,
/// ending in <c>/</c> or a file extension (<c>/tags/인공지능/</c>). Only this type turns it into what is written into files.
/// </summary>
/// <param name="Origin">Scheme and host without a final slash: <c>https://user.github.io</c>.</param>
/// <param name="BasePath">Empty at a root; else with a slash before and none behind: <c>/archive</c>.</param>
public sealed record SiteAddress(string Origin, string BasePath)
{
    /// <summary>For links in pages: base path and percent-encoded path.</summary>
    public string Href(string sitePath) => BasePath + UrlPath.Encode(sitePath);

    /// <summary>For feeds, canonical links and machines: with scheme and host.</summary>
    public string Absolute(string sitePath) => Origin + Href(sitePath);
}
