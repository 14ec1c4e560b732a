using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>The pages of a built site as a browser understands them.</summary>
internal static class HtmlPages
{
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <returns>Path below the output folder, and the page.</returns>
    public static IEnumerable<(string Path, IHtmlDocument Page)> Of(SiteFixture site) =>
        site.Files().Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Select(p => (p, Parse(site.Text(p))));

    public static IEnumerable<(IElement Element, IAttr Attribute)> Attributes(IParentNode page) =>
        page.QuerySelectorAll("*").SelectMany(e => e.Attributes.Select(a => (e, a)));
}
