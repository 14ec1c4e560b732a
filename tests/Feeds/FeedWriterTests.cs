using System.Text.Json;
using System.Xml.Linq;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Feeds;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Feeds;

public class FeedWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void There_is_a_file_for_every_planned_feed_and_the_list()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Tags = [At("OpenAI")] }));

        var paths = FeedWriter.WriteAll(model).Select(f => f.Path);

        Assert.Equal(
            [
                "feed.xml", "rss.xml", "feed.json", "categories/ai/feed.xml", "tags/openai/feed.xml", "sources/the-information/feed.xml", "feeds.opml",
            ],
            paths);
    }

    [Fact]
    public void An_Atom_entry_says_what_it_is_and_whence()
    {
        var sample = new ArchiveSample().With("2024/칩", Day(2024, 7, 20), f => f with
        {
            Id = At("chip"),
            Method = TranslationMethod.Human,
            Translators = [At("김 옮김")],
            Tags = [At("OpenAI")],
            Original = new OriginalWork("Chips", At("https://www.example.com/한글?a=1&b=2"), null, [At("Ann Author")], "en"),
            Updated = At(new ArticleDate(new DateTimeOffset(2024, 7, 21, 3, 4, 5, TimeSpan.Zero), true)),
        });

        var feed = AtomOf(sample);
        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal("ko", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("tag:example.org,2000:feeds/site", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2024-07-21T12:04:05+09:00", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("https://example.org/feed.xml", Link(feed, "self"));
        Assert.Equal("tag:example.org,2000:articles/chip", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2024-07-20T00:00:00+09:00", entry.Element(Atom + "published")!.Value);
        Assert.Equal("2024-07-21T12:04:05+09:00", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("https://example.org/articles/2024/%EC%B9%A9/", Link(entry, "alternate"));
        Assert.Equal("https://www.example.com/%ED%95%9C%EA%B8%80?a=1&b=2", Link(entry, "via"));
        Assert.Equal("김 옮김", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("Ann Author", entry.Element(Atom + "contributor")!.Element(Atom + "name")!.Value);
        Assert.Equal(["인공지능", "OpenAI"], entry.Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.Equal("<p>본문</p>", entry.Element(Atom + "content")!.Value);
    }

    [Fact]
    public void What_is_withdrawn_leaves_a_tombstone_in_the_feeds_that_had_it()
    {
        XNamespace at = "http://purl.org/atompub/tombstones/1.0";
        var sample = new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Tags = [At("OpenAI")] }).With("gone", Day(2024, 7, 21), f => f with
        {
            Tags = [At("브로드컴")], Status = At(ArticleStatus.Withdrawn), Withdrawn = new WithdrawalNotice(Day(2025, 1, 2), "요청 <b>", "저작권자"),
        });

        var feed = AtomOf(sample);
        var gone = Assert.Single(feed.Elements(at + "deleted-entry"));
        var ofTag = XDocument.Parse(SampleModel.Text(FeedWriter.WriteAll(SampleModel.Of(sample)), "tags/openai/feed.xml")).Root!;

        Assert.Equal("tag:example.org,2000:articles/gone", gone.Attribute("ref")!.Value);
        Assert.Equal("2025-01-02T00:00:00+09:00", gone.Attribute("when")!.Value);
        Assert.Equal("요청 <b>", gone.Element(at + "comment")!.Value);
        Assert.Equal("저작권자", gone.Element(at + "by")!.Element(Atom + "name")!.Value);
        Assert.Equal("https://example.org/articles/2024/gone/", Link(gone, "alternate"));
        Assert.Equal("2025-01-02T00:00:00+09:00", feed.Element(Atom + "updated")!.Value);
        Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Empty(ofTag.Elements(at + "deleted-entry"));
    }

    [Fact]
    public void Ids_do_not_depend_on_slug_or_base_path()
    {
        var at = SampleModel.With(s => s with { Address = new SiteAddress("https://example.org", "/archive") })
            .With("a", Day(2024, 7, 20), f => f with { Id = At("chip"), Slug = At("new-slug") });

        var feed = AtomOf(at);

        Assert.Equal("tag:example.org,2000:feeds/site", feed.Element(Atom + "id")!.Value);
        Assert.Equal("tag:example.org,2000:articles/chip", feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
        Assert.Equal("https://example.org/archive/feed.xml", Link(feed, "self"));
        Assert.Equal("https://example.org/archive/articles/2024/new-slug/", Link(feed.Element(Atom + "entry")!, "alternate"));
    }

    [Fact]
    public void RSS_and_JSON_say_the_same_as_Atom()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)));

        var files = FeedWriter.WriteAll(model).ToList();
        var item = XDocument.Parse(SampleModel.Text(files, "rss.xml")).Root!.Element("channel")!.Element("item")!;
        var json = JsonDocument.Parse(SampleModel.Text(files, "feed.json")).RootElement;
        var entry = json.GetProperty("items")[0];

        Assert.Equal(("tag:example.org,2000:articles/a", "false"), (item.Element("guid")!.Value, item.Element("guid")!.Attribute("isPermaLink")!.Value));
        Assert.Equal("Sat, 20 Jul 2024 00:00:00 +0900", item.Element("pubDate")!.Value);
        Assert.Equal("<p>본문</p>", item.Element(Content + "encoded")!.Value);
        Assert.Equal("지기", item.Element(DublinCore + "creator")!.Value);
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal("https://example.org/feed.json", json.GetProperty("feed_url").GetString());
        Assert.Equal("tag:example.org,2000:articles/a", entry.GetProperty("id").GetString());
        Assert.Equal("2024-07-20T00:00:00+09:00", entry.GetProperty("date_published").GetString());
        Assert.Equal("<p>본문</p>", entry.GetProperty("content_html").GetString());
        Assert.False(entry.TryGetProperty("external_url", out _));
    }

    [Fact]
    public void Hostile_titles_stay_text_in_every_format()
    {
        var sample = SampleModel.With(s => s with { Title = Hostile.Title, Description = Hostile.Title })
            .With("a", Day(2024, 7, 20), f => f with { Title = At(Hostile.Title), Summary = At(Hostile.Title), Translators = [At(Hostile.Title)] });
        var files = FeedWriter.WriteAll(SampleModel.Of(sample)).ToList();

        var atom = XDocument.Parse(SampleModel.Text(files, "feed.xml")).Root!;
        var rss = XDocument.Parse(SampleModel.Text(files, "rss.xml")).Root!;
        var json = JsonDocument.Parse(SampleModel.Text(files, "feed.json")).RootElement;
        var opml = XDocument.Parse(SampleModel.Text(files, "feeds.opml")).Root!;

        Assert.Equal(Hostile.Cleaned, atom.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
        Assert.Equal(Hostile.Cleaned, rss.Descendants("item").Single().Element("title")!.Value);
        Assert.Equal(Hostile.Cleaned, json.GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(Hostile.Cleaned, opml.Element("head")!.Element("title")!.Value);
        Assert.Equal(("html", Hostile.Cleaned), HtmlOf(atom.Element(Atom + "entry")!.Element(Atom + "summary")!));
        Assert.Equal((null, Hostile.Cleaned), HtmlOf(rss.Descendants("item").Single().Element("description")!));
        Assert.Equal((null, Hostile.Cleaned), HtmlOf(rss.Element("channel")!.Element("description")!));
    }

    /// <summary>What a reader program shows that takes the element for HTML, as RSS has it, and its type.</summary>
    private static (string? Type, string Shown) HtmlOf(XElement element)
    {
        Assert.DoesNotContain('<', element.Value);
        return (element.Attribute("type")?.Value, System.Net.WebUtility.HtmlDecode(element.Value));
    }

    [Theory]
    [InlineData(RightsBasis.Quotation)]
    [InlineData(RightsBasis.Unknown)]
    public void Of_a_withheld_text_there_are_the_summary_and_a_link(RightsBasis basis)
    {
        var sample = new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Rights = new RightsStatement(At(basis), null, "a letter in the drawer", null),
            Summary = At("요약 <b>"),
            Original = new OriginalWork("A & B", At("https://example.com/?a&b"), null, [], null),
        });

        var files = FeedWriter.WriteAll(SampleModel.Of(sample)).ToList();
        var html = JsonDocument.Parse(SampleModel.Text(files, "feed.json")).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString();

        Assert.Equal("<p>요약 &lt;b&gt;</p><p><a href=\"https://example.com/?a&amp;b\">The Information: A &amp; B</a></p>", html);
        Assert.All(files, f => Assert.DoesNotContain("본문", SampleModel.Text([f], f.Path), StringComparison.Ordinal));
        Assert.All(files, f => Assert.DoesNotContain("drawer", SampleModel.Text([f], f.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void Feeds_of_lists_carry_summaries_only()
    {
        var files = FeedWriter.WriteAll(SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)))).ToList();

        var feed = XDocument.Parse(SampleModel.Text(files, "categories/ai/feed.xml")).Root!;

        Assert.Equal("인공지능 · 분야 · 서고", feed.Element(Atom + "title")!.Value);
        Assert.Equal("본문의 첫 문단", feed.Element(Atom + "entry")!.Element(Atom + "summary")!.Value);
        Assert.Null(feed.Element(Atom + "entry")!.Element(Atom + "content"));
        Assert.Equal("https://example.org/categories/ai/", Link(feed, "alternate"));
    }

    [Fact]
    public void A_feed_has_at_most_as_many_entries_as_the_settings_say_newest_first()
    {
        var sample = SampleModel.With(s => s with { FeedSize = 2 }).With("a", Day(2024, 1, 1)).With("b", Day(2024, 1, 3)).With("c", Day(2024, 1, 2));

        var feed = AtomOf(sample);

        Assert.Equal(["제목 b", "제목 c"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal("2024-01-03T00:00:00+09:00", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void An_empty_archive_has_valid_feeds_without_a_clock()
    {
        var files = FeedWriter.WriteAll(SampleModel.Of(new ArchiveSample())).ToList();

        var atom = XDocument.Parse(SampleModel.Text(files, "feed.xml")).Root!;

        Assert.Equal("1970-01-01T00:00:00+00:00", atom.Element(Atom + "updated")!.Value);
        Assert.Empty(XDocument.Parse(SampleModel.Text(files, "rss.xml")).Descendants("lastBuildDate"));
        Assert.Equal(0, JsonDocument.Parse(SampleModel.Text(files, "feed.json")).RootElement.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData(true, "type=\"text/css\" href=\"/assets/css/feed.01234abcde.css\"")]
    [InlineData(false, null)]
    public void A_browser_is_told_how_to_show_a_feed_where_the_theme_can(bool withTheme, string? expected)
    {
        var files = FeedWriter.WriteAll(SampleModel.Of(new ArchiveSample(), withTheme)).ToList();

        var instruction = XDocument.Parse(SampleModel.Text(files, "feed.xml")).Nodes().OfType<XProcessingInstruction>().SingleOrDefault();

        Assert.Equal(expected, instruction?.Data);
    }

    [Fact]
    public void An_image_stands_before_the_text_with_its_absolute_address()
    {
        var sample = new ArchiveSample().With("2024/a", Day(2024, 7, 20), f => f with { Image = new ArticleImage(At("칩.png"), "\"그림\"", "지기") });
        var model = SampleModel.Of(sample, true, ("input/articles/2024/칩.png", new("/assets/articles/2024/칩.01234abcde.png", 800, 600)));

        var item = JsonDocument.Parse(SampleModel.Text(FeedWriter.WriteAll(model), "feed.json")).RootElement.GetProperty("items")[0];

        const string url = "https://example.org/assets/articles/2024/%EC%B9%A9.01234abcde.png";
        Assert.Equal(url, item.GetProperty("image").GetString());
        Assert.StartsWith(
            $"<figure><img src=\"{url}\" alt=\"&quot;그림&quot;\" width=\"800\" height=\"600\"><figcaption>지기</figcaption></figure><p>",
            item.GetProperty("content_html").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_feeds_has_every_Atom_feed_once()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)));

        var outlines = XDocument.Parse(SampleModel.Text(FeedWriter.WriteAll(model), "feeds.opml")).Descendants("outline").ToList();

        Assert.Equal(
            ["https://example.org/feed.xml", "https://example.org/categories/ai/feed.xml", "https://example.org/sources/the-information/feed.xml"],
            outlines.Select(o => o.Attribute("xmlUrl")!.Value));
        Assert.All(outlines, o => Assert.Equal("rss", o.Attribute("type")!.Value));
    }

    private static XElement AtomOf(ArchiveSample sample) =>
        XDocument.Parse(SampleModel.Text(FeedWriter.WriteAll(SampleModel.Of(sample)), "feed.xml")).Root!;

    private static string? Link(XElement parent, string rel) =>
        parent.Elements(Atom + "link").SingleOrDefault(l => l.Attribute("rel")!.Value == rel)?.Attribute("href")!.Value;
}
