using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Pages.Metadata;

/// <summary>What a reader's Zotero would store of our pages: <c>tests/Specs/metadata/zotero-items.tsv</c>.</summary>
public sealed class ZoteroTests(SiteCases cases)
{
    public static TheoryData<string, string> Pages => [.. ObjectTable.RowsOf("zotero-items.tsv").Select(r => (r[0], r[1])).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_articles_page_gives_the_item_that_it_should(string site, string page)
    {
        var expected = ObjectTable.RowsOf("zotero-items.tsv").Where(r => r[0] == site && r[1] == page).Select(r => (r[2], r[3]));

        Assert.Equal(expected, ZoteroItem.Of(HtmlPages.Parse(cases.Built(site).Text($"{page}/index.html"))));
    }

    [Fact]
    public void Every_article_gives_a_newspaper_article_of_the_archive_with_its_own_address()
    {
        foreach (var (path, page) in HtmlPages.Of(cases.Built("Sample")).Where(p => p.Page.QuerySelector("meta[name='z:itemType']") is not null))
        {
            var item = ZoteroItem.Of(page).ToLookup(f => f.Field, f => f.Value);

            Assert.Equal(["newspaperArticle", "시험 서고", "ko"], [.. item["itemType"], .. item["publicationTitle"], .. item["language"]]);
            Assert.Equal(page.QuerySelector("link[rel='canonical']")!.GetAttribute("href"), Assert.Single(item["url"]));
            Assert.Equal(page.QuerySelector("h1")!.TextContent, Assert.Single(item["title"]));
            Assert.True(item["rights"].Any() && item["abstractNote"].Any() && item["date"].Any() && item["section"].Any(), path);
        }
    }

    [Fact]
    public void The_rules_drop_translators_beside_a_highwire_author_and_cut_the_publication_off_a_title()
    {
        var page = HtmlPages.Parse("""<head><meta name="citation_author" content="Roe, Jane"><meta name="z:translators" content="김 옮김"><meta name="citation_title" content="Chips - Post"><meta property="og:site_name" content="Post"></head>""");

        Assert.Equal([("title", "Chips"), ("author", "Roe, Jane"), ("publicationTitle", "Post")], ZoteroItem.Of(page));
    }
}
