using System.Text;
using System.Xml.Linq;
using StaticArchive.Config;

namespace StaticArchive.Tests.Editions;

/// <summary>The book as a reading system finds it.</summary>
public sealed class EditionWriterTests(RichEdition edition) : IClassFixture<RichEdition>
{
    private static readonly XNamespace Html = EpubFile.Xhtml;

    [Fact]
    public void The_media_type_comes_first_and_uncompressed()
    {
        var bytes = edition.Month.Bytes.Span;

        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes[30..58]));
        Assert.Equal([0, 0], bytes[8..10].ToArray());
        Assert.Equal([0, 0], bytes[28..30].ToArray());
    }

    [Fact]
    public void Everything_else_follows_by_name_and_without_a_time()
    {
        var names = edition.Book.Names;

        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(edition.Month.Bytes.ToArray()));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.True(e.FullName.All(char.IsAscii), e.FullName));
    }

    [Fact]
    public void The_manifest_names_every_file_and_the_spine_every_page_once()
    {
        var book = edition.Book;
        var items = book.Package.Descendants(EpubFile.Opf + "item").ToList();
        var inBook = book.Names.Where(n => n.StartsWith("EPUB/", StringComparison.Ordinal) && n != "EPUB/package.opf").Select(n => n["EPUB/".Length..]);

        Assert.Equal(inBook.Order(StringComparer.Ordinal), items.Select(i => i.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            items.Where(i => i.Attribute("media-type")!.Value == "application/xhtml+xml").Select(i => i.Attribute("id")!.Value).Order(StringComparer.Ordinal),
            book.Package.Descendants(EpubFile.Opf + "itemref").Select(i => i.Attribute("idref")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_is_well_formed_and_says_its_language()
    {
        var pages = edition.Book.Pages().ToList();

        Assert.Equal(8, pages.Count);
        Assert.All(pages, p => Assert.Equal(("ko", "ko"), (p.Page.Root!.Attribute("lang")?.Value, p.Page.Root.Attribute(XNamespace.Xml + "lang")?.Value)));
        Assert.All(pages, p => Assert.NotEmpty(p.Page.Descendants(Html + "title").Single().Value));
    }

    [Fact]
    public void Every_link_within_the_book_leads_to_a_place_in_it_and_others_are_absolute()
    {
        var pages = edition.Book.Pages().ToDictionary(p => p.Name, p => p.Page, StringComparer.Ordinal);
        var links = pages.SelectMany(p => p.Value.Descendants(Html + "a").Select(a => (From: p.Key, To: a.Attribute("href")!.Value))).ToList();

        Assert.All(links.Where(l => !l.To.Contains(':', StringComparison.Ordinal)), link =>
        {
            var (file, fragment) = link.To.Split('#') switch { [var f, var g] => (f, g), var all => (all[0], null) };
            var page = pages[file.Length == 0 ? link.From : file];
            Assert.True(fragment is null || page.Descendants().Any(e => e.Attribute("id")?.Value == Uri.UnescapeDataString(fragment)), $"{link.From}: {link.To}");
        });
        Assert.All(links.Where(l => l.To.Contains(':', StringComparison.Ordinal)), l => Assert.True(l.To.StartsWith("https://", StringComparison.Ordinal) || l.To.StartsWith("mailto:", StringComparison.Ordinal), l.To));
    }

    [Fact]
    public void Links_between_its_articles_stay_in_the_book_and_others_go_to_the_site()
    {
        var links = edition.Book.Chapter("이어진 글").Descendants(Html + "p").ElementAt(1).Descendants(Html + "a").Select(a => Uri.UnescapeDataString(a.Attribute("href")!.Value));

        Assert.Equal(["001.xhtml", "001.xhtml#_x0032_024-표", "https://archive.example/a/articles/2024/outside/#머리", "https://archive.example/a/categories/ai/"], links);
    }

    [Fact]
    public void A_story_holds_its_articles_of_all_months_oldest_first()
    {
        var book = new EpubFile(edition.Story.Bytes);

        Assert.Equal(["다른 달의 글", "이어진 글", "원문과 권리"], book.Page("nav.xhtml").Descendants(Html + "nav").First().Descendants(Html + "a").Select(a => a.Value));
        Assert.Equal("서고 & <집> · 긴 이야기", book.Package.Descendants(EpubFile.Dc + "title").Single().Value);
        Assert.Equal("세 편의 이야기.", book.Package.Descendants(EpubFile.Dc + "description").Single().Value);
        Assert.Equal("editions/stories/saga.epub", edition.Story.Path);
    }

    [Fact]
    public void Images_are_in_the_book_and_what_it_cannot_hold_is_a_link()
    {
        var book = edition.Book;
        var chapter = book.Chapter("온갖 것");
        var images = chapter.Descendants(Html + "img").ToList();

        Assert.Equal(3, images.Count);
        Assert.All(images, i => Assert.Contains("EPUB/" + i.Attribute("src")!.Value, book.Names));
        Assert.All(images, i => Assert.NotEmpty(i.Attribute("alt")!.Value));
        var outside = chapter.Descendants(Html + "a").Single(a => a.Value == "[그림: 새 꼴의 그림]");
        Assert.Matches("^https://archive.example/a/assets/articles/new\\.[0-9a-f]+\\.webp$", outside.Attribute("href")!.Value);
        Assert.Equal("https://wire.example/", chapter.Descendants(Html + "a").Single(a => a.Value == "[그림: 링크 속]").Attribute("href")!.Value);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var addresses = edition.Book.Pages().SelectMany(p => p.Page.Descendants()).Attributes()
            .Where(a => a.Name.LocalName is "src" or "srcset" or "poster" or "data" || (a.Name.LocalName == "href" && a.Parent!.Name.LocalName != "a"));

        Assert.All(addresses, a => Assert.DoesNotContain(":", a.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", edition.Book.Text("EPUB/style.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", edition.Book.Text("EPUB/style.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_tables_tasks_and_code_keep_their_meaning()
    {
        var chapter = edition.Book.Chapter("온갖 것");

        Assert.Equal(["1", "1"], chapter.Descendants(Html + "a").Where(a => a.Attribute(EpubFile.Ops + "type")?.Value == "noteref").Select(a => a.Value));
        var notes = chapter.Descendants(Html + "section").Single(s => s.Attribute(EpubFile.Ops + "type")?.Value == "endnotes");
        Assert.Equal("footnote", notes.Descendants(Html + "li").Single().Attribute(EpubFile.Ops + "type")!.Value);
        Assert.Equal(["이름", "값"], chapter.Descendants(Html + "th").Select(c => c.Value));
        Assert.Equal([true, false], chapter.Descendants(Html + "input").Select(i => i.Attribute("checked") is not null));
        Assert.Equal("5", chapter.Descendants(Html + "ol").First().Attribute("start")!.Value);
        Assert.Equal("<script>alert(1)</script>\n  ]]> & 들여쓰기\n", chapter.Descendants(Html + "pre").Single().Value);
        Assert.Equal(("en", "en"), chapter.Descendants(Html + "span").Select(s => (s.Attribute("lang")?.Value, s.Attribute(XNamespace.Xml + "lang")?.Value)).Single());
        Assert.DoesNotContain(chapter.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "loading" or "decoding" or "tabindex" or "style");
    }

    [Fact]
    public void Withheld_articles_show_their_summary_and_quotations_and_nothing_more()
    {
        var quoted = edition.Book.Chapter("인용만");

        Assert.Equal("보여도 되는 인용.", Assert.Single(quoted.Descendants(Html + "blockquote")).Value.Trim());
        Assert.Contains("소개만 있다.", quoted.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(quoted.Descendants(Html + "img"), i => i.Attribute("alt")!.Value == "안에만");
        Assert.All(edition.Book.Files, f => Assert.DoesNotContain("새면안되는문장", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void Withdrawn_articles_and_drafts_are_absent()
    {
        var all = string.Concat(edition.Book.Files.Values.Select(Encoding.UTF8.GetString));

        Assert.DoesNotContain("내린 글", all, StringComparison.Ordinal);
        Assert.DoesNotContain("초안", all, StringComparison.Ordinal);
        Assert.Equal(5, edition.Book.Names.Count(n => char.IsAsciiDigit(n["EPUB/".Length..].FirstOrDefault())));
    }

    [Fact]
    public void A_preview_that_shows_drafts_keeps_them_out_of_editions() =>
        Assert.Equal(edition.Month.Bytes.ToArray(), edition.Make(new EditionKey(false, "2024-07", default), o => o with { ShowUnpublished = true }).Bytes.ToArray());

    [Fact]
    public void The_last_page_says_where_each_article_comes_from()
    {
        var source = edition.Book.Page("sources.xhtml").Descendants(Html + "section").Single(s => s.Attribute("id")?.Value == "s001");
        var rows = source.Descendants(Html + "dt").ToDictionary(t => t.Value, t => t.ElementsAfterSelf().First(), StringComparer.Ordinal);

        Assert.Equal("The <whole> story", rows["원문 제목"].Value);
        Assert.Equal("en-GB", rows["원문 제목"].Element(Html + "cite")!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("Wire", rows["출처"].Value);
        Assert.Equal("Ann Field", rows["글쓴이"].Value);
        Assert.Equal("2024년 7월 1일", rows["원문 날짜"].Value);
        Assert.StartsWith("https://wire.example/x?a=%5B1%5D", rows["원문 주소"].Element(Html + "a")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal("가람", rows["옮긴이"].Value);
        Assert.Equal("나래", rows["감수"].Value);
        Assert.StartsWith("기계 번역·손질", rows["방식"].Value, StringComparison.Ordinal);
        Assert.StartsWith("우리가 직접 쓴 글", rows["권리"].Value, StringComparison.Ordinal);
        Assert.Equal("2024년 7월 21일: 숫자 <3>을 고쳤다.", rows["바로잡은 내용"].Value);
        var licensed = edition.Book.Page("sources.xhtml").Descendants(Html + "a").Single(a => a.Value == "CC-BY-4.0");
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", licensed.Attribute("href")!.Value);
    }

    [Fact]
    public void The_time_of_change_is_that_of_the_content_a_withdrawal_included() =>
        Assert.Equal("2024-08-08T15:00:00Z", Meta("dcterms:modified").Single());

    [Fact]
    public void Who_can_read_it_is_said_in_the_words_of_schema_org()
    {
        Assert.Equal(["textual", "visual"], Meta("schema:accessMode"));
        Assert.Equal(["textual"], Meta("schema:accessModeSufficient"));
        Assert.Contains("tableOfContents", Meta("schema:accessibilityFeature"));
        Assert.Equal(["unknown"], Meta("schema:accessibilityHazard"));
        Assert.NotEmpty(Meta("schema:accessibilitySummary").Single());
    }

    private IEnumerable<string> Meta(string property) =>
        edition.Book.Package.Descendants(EpubFile.Opf + "meta").Where(m => m.Attribute("property")?.Value == property).Select(m => m.Value);
}
