using StaticArchive.Pages.Views;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Editions;

/// <summary>Editions that the site offers: the golden site <c>Rights</c> has one.</summary>
public sealed class EditionsPageTests(SiteCases cases)
{
    [Fact]
    public void The_page_offers_each_edition_with_its_size()
    {
        var site = cases.Built("Rights");
        var link = HtmlPages.Of(site).Single(p => p.Path == "editions/index.html").Page.QuerySelector("main a[download]")!;

        Assert.Equal("/editions/2024-01.epub", link.GetAttribute("href"));
        Assert.Equal("application/epub+zip", link.GetAttribute("type"));
        Assert.Equal($"EPUB 내려받기({EditionViews.Size(site.Bytes("editions/2024-01.epub").Length)})", link.TextContent);
        Assert.Contains("\n/editions/2024-01.epub\n  Content-Type: application/epub+zip\n", site.Text("_headers"), StringComparison.Ordinal);
        Assert.Contains("/editions/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_book_is_as_expected()
    {
        var book = new EpubFile(cases.Built("Rights").Bytes("editions/2024-01.epub"));

        ExpectedFiles.Match(
            Path.Combine(Repository.Root, "tests", "Editions", "Rights-2024-01"), _ => true,
            book.Files.Where(f => f.Key != "mimetype" && ExpectedFiles.IsText(f.Value)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "0 KB")]
    [InlineData(1, "1 KB")]
    [InlineData(1024 * 1024 - 1, "1024 KB")]
    [InlineData(1024 * 1024, "1.0 MB")]
    [InlineData(1024 * 1024 + 1, "1.1 MB")]
    public void Sizes_are_rounded_up(long bytes, string expected) => Assert.Equal(expected, EditionViews.Size(bytes));
}
