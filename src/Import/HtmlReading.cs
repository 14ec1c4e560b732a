using AngleSharp.Dom;
using StaticArchive.Content.Markdown;

namespace StaticArchive.Import;

/// <summary>What all parts of one post's conversion share: where its links and images lead, and what there is to say of it.</summary>
/// <param name="Base">The post's own address, from which its links start; null: not known.</param>
internal sealed record HtmlReading(HtmlFootnotes Footnotes, PostImages Images, Uri? Base, PostNotes Notes)
{
    /// <summary>Where lazy loading keeps the address of an image.</summary>
    private static readonly string[] LazySources = ["data-src", "data-lazy-src", "data-original", "data-origin-src"];

    /// <summary>How many were left out.</summary>
    public int Advertisements { get; set; }

    /// <summary>How many have no description.</summary>
    public int WithoutAlt { get; set; }

    /// <summary>The address to which a link leads; null: to nothing that an article may link to.</summary>
    public string? Link(string? written)
    {
        var url = written?.Trim() ?? "";
        if (url.Length == 0 || url[0] == '#')
        {
            return null;
        }

        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            var mail = WebUrl.Encode(url);
            return LinkResolver.Link(mail, "input/articles/x.md").Problem is null && !mail.AsSpan().ContainsAny('<', '>', '\\') ? mail : null;
        }

        var whole = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url
            : !url.Contains("://", StringComparison.Ordinal) && Base is not null && Uri.TryCreate(Base, url, out var joined) ? joined.AbsoluteUri
            : url;
        if (WebLink.Usable(whole) is { } usable)
        {
            return usable;
        }

        Notes.LeaveOut($"a link to '{(url.Length <= 80 ? url : url[..80] + "…")}', which leads nowhere from here");
        return null;
    }

    /// <summary>An image in Markdown; its description as text where it cannot be there.</summary>
    public string Image(IElement image, string? caption)
    {
        var alt = ArticleText.Clean(image.GetAttribute("alt") ?? "");
        var written = image.GetAttribute("src")?.Trim() ?? "";
        var lazy = LazySources.Select(a => image.GetAttribute(a)?.Trim()).FirstOrDefault(a => !string.IsNullOrEmpty(a));
        var source = lazy is not null && (written.Length == 0 || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) ? lazy : written;
        if (source.Length == 0 || Images.Add(source) is not { } name)
        {
            var told = caption ?? alt;
            return told.Length == 0 ? "" : $"(그림: {MarkdownEscape.Inline(told)})";
        }

        WithoutAlt += alt.Length == 0 ? 1 : 0;
        return $"![{MarkdownEscape.Inline(alt, withLinks: false)}]({name}{(string.IsNullOrEmpty(caption) ? "" : $" \"{Title(caption)}\"")})";
    }

    /// <summary>A link in place of what another site shows in the page; empty where there is no address.</summary>
    public string Embedded(IElement element)
    {
        var source = element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source")?.GetAttribute("src");
        var url = source is null ? null : WebLink.Usable(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source);
        Notes.LeaveOut($"what <{element.LocalName}> shows{(url is null ? "" : $": {url}")}");
        return url is null ? MarkdownEscape.Inline(ArticleText.Clean(element.LocalName is "math" or "svg" ? "" : element.TextContent)) : $"<{url}>";
    }

    private static string Title(string caption) =>
        caption.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
}
