using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>Every text that an author can write is full of markup; nothing of it may become markup. The bytes are compared by <see cref="GoldenSiteTests"/>.</summary>
public sealed class HostileSiteTests(SiteCases cases)
{
    private const string Title = "<script>alert(1)</script> \"제목\" & '글' {{ 7*7 }} ]]> </title> 😀 שלום";

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href", "srcset"];

    private SiteFixture Site => cases.Built("Hostile");

    [Fact]
    public void Only_known_scripts_are_on_pages()
    {
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            foreach (var script in page.QuerySelectorAll<IHtmlScriptElement>("script"))
            {
                var isData = script.Type == "application/ld+json" && script.GetAttribute("src") is null;
                var isOurs = script.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) == true && script.TextContent.Length == 0;
                Assert.True(isData || isOurs, $"{path}: {script.OuterHtml}");
            }
        }
    }

    [Fact]
    public void No_attribute_runs_a_script_or_styles()
    {
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            var bad = HtmlPages.Attributes(page).Where(a => a.Attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Attribute.Name is "style" or "srcdoc");
            Assert.True(!bad.Any(), $"{path}: {bad.FirstOrDefault().Element?.OuterHtml}");
            Assert.True(page.QuerySelector("style, iframe, object, embed, base") is null, path);
        }
    }

    [Fact]
    public void Addresses_lead_only_to_pages()
    {
        string[] allowed = ["https:", "http:", "mailto:"];
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            foreach (var (element, attribute) in HtmlPages.Attributes(page).Where(a => Addresses.Contains(a.Attribute.Name)))
            {
                var address = attribute.Value.Trim();
                var colon = address.IndexOf(':', StringComparison.Ordinal);
                var isRelative = colon < 0 || address.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0;
                Assert.True(isRelative || allowed.Contains(address[..(colon + 1)]), $"{path}: {element.OuterHtml}");
            }
        }
    }

    [Fact]
    public void Markup_in_texts_stays_text()
    {
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            Assert.True(page.QuerySelector("img[src=x], svg[onload], title title, head img, head b") is null, path);
            Assert.Single(page.QuerySelectorAll("head > title"));
        }

        var article = HtmlPages.Parse(Site.Text(ArticlePath()));
        Assert.Equal(Title, article.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(Title, article.Title, StringComparison.Ordinal);
        Assert.Contains("</script><script>alert(1)</script>", article.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", article.QuerySelectorAll("article code, main code").First(c => c.ParentElement!.LocalName != "pre").TextContent);
    }

    [Fact]
    public void Template_marks_in_texts_are_not_executed()
    {
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            Assert.True(page.QuerySelector("h1") is not { } heading || !heading.TextContent.Contains("49", StringComparison.Ordinal), path);
        }

        Assert.Contains("{{ page.title }}", Site.Text("articles/2024/third/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_for_machines_can_be_read()
    {
        var headlines = new List<string?>();
        foreach (var (path, page) in HtmlPages.Of(Site))
        {
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(script.TextContent);
                headlines.AddRange(Headlines(json.RootElement));
                Assert.DoesNotContain('<', script.TextContent);
            }

            Assert.True(page.QuerySelectorAll("meta[property='og:title']").Length <= 1, path);
        }

        Assert.Contains(Title, headlines);
    }

    [Fact]
    public void Every_file_is_well_formed()
    {
        foreach (var path in Site.Files())
        {
            switch (Path.GetExtension(path))
            {
                case ".xml" or ".opml" or ".svg":
                    using (var reader = XmlReader.Create(new StringReader(Site.Text(path)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                    {
                        Assert.NotNull(XDocument.Load(reader).Root);
                    }

                    break;
                case ".json" or ".webmanifest":
                    using (var json = JsonDocument.Parse(Site.Bytes(path)))
                    {
                        Assert.NotEqual(JsonValueKind.Undefined, json.RootElement.ValueKind);
                    }

                    break;
            }
        }
    }

    [Fact]
    public void Feeds_carry_titles_as_text_and_contents_without_scripts()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";

        var entries = XDocument.Parse(Site.Text("feed.xml")).Root!.Elements(atom + "entry").ToList();

        // A title of type html is markup once more.
        var titles = entries.Select(e => e.Element(atom + "title")!).Select(t => t.Attribute("type")?.Value == "html" ? HtmlPages.Parse(t.Value).Body!.TextContent : t.Value);
        Assert.Contains(Title, titles);
        foreach (var content in entries.Select(e => e.Element(atom + "content")).OfType<XElement>())
        {
            var page = HtmlPages.Parse(content.Value);
            Assert.Null(page.QuerySelector("script, style, iframe, img[src=x]"));
            Assert.DoesNotContain(HtmlPages.Attributes(page), a => a.Attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void What_must_not_be_published_is_nowhere()
    {
        foreach (var path in Site.Files().Where(p => ExpectedFiles.IsText(Site.Bytes(p))))
        {
            var text = Site.Text(path);
            Assert.False(text.Contains("비밀증거", StringComparison.Ordinal), $"{path} has the evidence of a permission");
            Assert.False(text.Contains("비밀본문", StringComparison.Ordinal), $"{path} has a text that is withheld or withdrawn");
        }
    }

    [Fact]
    public void Hosting_rules_have_no_lines_of_strangers()
    {
        foreach (var line in Site.Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')))
        {
            Assert.True(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is 2 or 3, line);
        }

        Assert.DoesNotContain("alert", Site.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_theme_are_escaped_too()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Hostile")).With("theme/strings/ko.yml", HostileWords()).Build().MustSucceed();

        foreach (var (path, page) in HtmlPages.Of(site))
        {
            Assert.True(page.QuerySelector("x-evil") is null, path);
            Assert.True(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").Length == 0, path);
        }
    }

    private string ArticlePath() => Site.Files().Single(p => p.StartsWith("articles/2024/a-b-c", StringComparison.Ordinal));

    private static IEnumerable<string?> Headlines(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Headlines),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => p.Name == "headline" ? [p.Value.GetString()] : Headlines(p.Value)),
        _ => [],
    };

    /// <summary>The theme's own words with markup behind each; formats of dates and times are no words.</summary>
    private static string HostileWords()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "theme", "strings", "ko.yml"));
        return string.Join('\n', lines.Select(line =>
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || line[0] is '#' or ' ' || line.StartsWith("date_", StringComparison.Ordinal))
            {
                return line;
            }

            var word = line[(colon + 2)..].Trim().Trim('"', '\'').Replace("''", "'", StringComparison.Ordinal);
            return $"{line[..colon]}: '{word.Replace("'", "''", StringComparison.Ordinal)}<x-evil>\"''&</script><script>alert(1)</script>'";
        })) + "\n";
    }
}
