using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StaticArchive.Import;

/// <summary>What the elements of a post are to an article.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "br", "input",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unread = new[]
    {
        "script", "style", "noscript", "template", "head", "title", "link", "meta", "button", "select", "textarea", "nav", "datalist",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that show something of another kind than text.</summary>
    private static readonly FrozenSet<string> Embedded = new[]
    {
        "iframe", "video", "audio", "embed", "object", "svg", "math", "canvas", "map", "applet",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Advertisements = ["adsbygoogle", "revenue_unit_wrap", "kakao_ad_area", "ad-slot", "advertisement"];

    /// <summary>What blog programs add around a text: share buttons, lists of other posts.</summary>
    private static readonly string[] Furniture =
        ["container_postbtn", "another_category", "sharedaddy", "jp-relatedposts", "post-share", "share-buttons", "tt-plugin", "sr-only-focusable", "heading-anchor", "anchorjs-link"];

    private static readonly string[] BackLinks = ["footnote-backref", "footnote-back-ref", "reversefootnote"];

    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") || Furniture.Any(element.ClassList.Contains) || IsBackLink(element);

    public static bool IsEmbedded(IElement element) => Embedded.Contains(element.LocalName);

    public static bool IsAdvertisement(IElement element) => Advertisements.Any(element.ClassList.Contains);

    public static bool IsEmoji(IElement image) => image.ClassList.Contains("emoji") || image.ClassList.Contains("wp-smiley");

    /// <summary>Whether there is anything inside that cannot stand in a line of text.</summary>
    public static bool HasBlock(IElement element) => element.GetElementsByTagName("*").Any(e => !IsInline(e) || (e.LocalName == "img" && !IsEmoji(e)));

    /// <summary>From a footnote to its mark.</summary>
    public static bool IsBackLink(IElement element) => element.LocalName == "a"
        && (BackLinks.Any(element.ClassList.Contains) || element.GetAttribute("role") == "doc-backlink" || element.GetAttribute("rev") == "footnote");
}
