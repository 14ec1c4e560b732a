using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>A web page with a blog post, as a browser saves it; its images lie beside it where they were saved, too.</summary>
internal static partial class PageReader
{
    /// <summary>Where blog programs put the text, the surest first.</summary>
    private static readonly string[] Bodies =
    [
        "[itemprop=articleBody]", ".contents_style", ".tt_article_useless_p_margin", ".se-main-container", "#postViewArea", ".entry-content", ".post-content", ".article-content",
        ".article-body", ".post-body", ".article_view", ".article-view", ".e-content", "article", "main", "[role=main]", "#content",
    ];

    public static ImportedPost? Read(ImportFile file, string? prefix, DiagnosticBag diagnostics)
    {
        if (HtmlSource.Parse(file.Text, file.Where, diagnostics) is not { Body: { } whole } page)
        {
            return null;
        }

        var title = page.AttributeOf("meta[property='og:title']", "content") ?? page.TextOf("article h1, h1") ?? page.TextOf("title");
        var notes = new PostNotes();
        var body = Bodies.SelectMany(b => page.QuerySelectorAll(b).OrderByDescending(e => e.TextContent.Length).Take(1)).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e.TextContent));
        if (title is null || string.IsNullOrWhiteSpace(whole.TextContent))
        {
            diagnostics.Add(ImportRules.UnknownForm.At(file.Where, "the page has no title, or no text"));
            return null;
        }

        if (body is null)
        {
            notes.Guess("the text is the whole page: no part of it is marked as the post");
        }

        var address = AddressOf(page);
        var date = DateOf(page);
        var id = IdOf(address, prefix) ?? Slug.Cut($"{date?.WallClock:yyyy-MM-dd}-{Slug.Cut(Slug.From(title), Slug.NameLength)}".Trim('-'), Slug.IdLength);
        var folder = Path.GetDirectoryName(file.FullPath)!;
        var images = new PostImages(id, source => ImportFolder.Find(folder, folder, source), notes);
        return new ImportedPost(file.Where, id, title, HtmlToMarkdown.Convert(body ?? whole, title, address, (images, notes)))
        {
            Date = date,
            Updated = PostDate.Read(page.AttributeOf("meta[property='article:modified_time']", "content")),
            Sources = page.AttributeOf("meta[property='og:site_name']", "content") is { } name ? [name] : [],
            Categories = CategoryNames.Of(page.AttributeOf("meta[property='article:section']", "content"), page.TextOf(".category, .tit_category, a[rel~=category]")),
            Tags = CategoryNames.TagsOf(
                page.QuerySelectorAll("meta[property='article:tag']").Select(m => m.GetAttribute("content") ?? "").Concat(page.QuerySelectorAll("a[rel~=tag]").Select(a => a.TextContent)),
                page.AttributeOf("meta[name=keywords]", "content")),
            Authors = page.AttributeOf("meta[name=author]", "content") is { } author ? [author] : [],
            Summary = page.AttributeOf("meta[name=description]", "content"),
            OldAddresses = address is null ? [] : [address.AbsoluteUri],
            Images = images.All,
            Notes = notes.All,
        };
    }

    private static Uri? AddressOf(IDocument page)
    {
        var written = page.AttributeOf("link[rel=canonical]", "href") ?? page.AttributeOf("meta[property='og:url']", "content")
            ?? Saved().Match(page.DocumentElement.PreviousSibling?.TextContent ?? "").Groups["url"].Value;
        return WebLink.Usable(written) is { } url ? new Uri(url) : null;
    }

    /// <summary>Of the address: the same post from a backup has the same.</summary>
    private static string? IdOf(Uri? address, string? prefix)
    {
        var path = address is null ? "" : Slug.From(Uri.UnescapeDataString(address.AbsolutePath));
        return path.Length == 0 ? null
            : path.All(char.IsAsciiDigit) ? $"{prefix ?? (address!.Host.EndsWith(".tistory.com", StringComparison.Ordinal) ? "tistory" : Slug.From(address.Host))}-{path}"
            : Slug.Cut(path, Slug.IdLength);
    }

    private static PostDate? DateOf(IDocument page) =>
        PostDate.Read(page.AttributeOf("meta[property='article:published_time'], meta[name='article:published_time'], meta[itemprop=datePublished]", "content"))
        ?? PostDate.Read(page.QuerySelectorAll("script[type='application/ld+json']").Select(s => Published().Match(s.TextContent)).FirstOrDefault(m => m.Success)?.Groups["date"].Value)
        ?? PostDate.Read(page.AttributeOf("article time[datetime], time[datetime]", "datetime"))
        ?? PostDate.Read(page.TextOf("time, .date, .txt_date, .se_publishDate, .post-date, .entry-date"));

    [GeneratedRegex(@"""datePublished""\s*:\s*""(?<date>[^""]{1,60})""", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    /// <summary>What browsers write at the top of pages that they save.</summary>
    [GeneratedRegex(@"saved from url=\(\d+\)(?<url>https?://\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Saved();
}
