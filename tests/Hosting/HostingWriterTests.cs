using System.Text.Json;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Hosting;
using StaticArchive.Pages;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Hosting;

public class HostingWriterTests
{
    [Fact]
    public void Every_answer_has_the_security_headers()
    {
        var rules = Rules(SampleModel.Of(new ArchiveSample()));

        var all = rules["/*"];
        Assert.Equal("nosniff", all["X-Content-Type-Options"]);
        Assert.Equal("max-age=63072000; includeSubDomains; preload", all["Strict-Transport-Security"]);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'; upgrade-insecure-requests", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(all.ContainsKey("X-Robots-Tag"));
    }

    [Fact]
    public void A_site_without_encryption_promises_none()
    {
        var rules = Rules(SampleModel.Of(SampleModel.With(s => s with { Address = new SiteAddress("http://localhost:8080", "") })));

        Assert.False(rules["/*"].ContainsKey("Strict-Transport-Security"));
        Assert.DoesNotContain("upgrade-insecure-requests", rules["/*"]["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_address_and_its_old_ones_are_gone()
    {
        var model = SampleModel.Of(new ArchiveSample().With("gone", Day(2024, 7, 20), f => f with { Status = At(ArticleStatus.Withdrawn), RedirectFrom = [At("/old/")] }));

        var redirects = SampleModel.Text(HostingWriter.WriteAll(model), "_redirects");

        Assert.Contains("/articles/2024/gone/ /articles/2024/gone/index.html 410!\n", redirects, StringComparison.Ordinal);
        Assert.Contains("/old/ /articles/2024/gone/ 301!\n", redirects, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_address_is_an_ordinary_page_where_the_settings_say_so()
    {
        var model = SampleModel.Of(SampleModel.With(s => s with { AnswersGone = false }).With("gone", Day(2024, 7, 20), f => f with { Status = At(ArticleStatus.Withdrawn), RedirectFrom = [At("/old/")] }));

        var redirects = SampleModel.Text(HostingWriter.WriteAll(model), "_redirects");

        Assert.DoesNotContain("410", redirects, StringComparison.Ordinal);
        Assert.Contains("/old/ /articles/2024/gone/ 301!\n", redirects, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_is_not_indexed()
    {
        var rules = Rules(SampleModel.Of(SampleModel.With(s => s with { NoIndex = true })));

        Assert.Equal("noindex", rules["/*"]["X-Robots-Tag"]);
    }

    [Fact]
    public void Assets_are_cached_for_ever_and_pages_not()
    {
        var rules = Rules(SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20))));

        Assert.Equal("public, max-age=31536000, immutable", rules["/assets/*"]["Cache-Control"]);
        Assert.All((string[])["/", "/404.html", "/articles/*", "/categories/*", "/archive/*"], p => Assert.Equal("public, max-age=0, must-revalidate", rules[p]["Cache-Control"]));
        Assert.Equal("application/atom+xml; charset=utf-8", rules["/categories/:term/feed.xml"]["Content-Type"]);
        Assert.False(rules.ContainsKey("/tags/:term/feed.xml"));
    }

    [Fact]
    public void No_address_gets_one_header_from_two_rules()
    {
        var rules = Rules(SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Tags = [At("OpenAI")] })));
        var addresses = (string[])["/", "/articles/2024/a/", "/tags/openai/feed.xml", "/feed.xml", "/assets/css/x.css", "/api/articles.json", "/404.html"];

        foreach (var address in addresses)
        {
            var names = rules.Where(r => Matches(r.Key, address)).SelectMany(r => r.Value.Keys).ToList();

            Assert.Equal(names.Distinct(), names);
        }
    }

    [Fact]
    public void Under_a_base_path_rules_have_it()
    {
        var sample = SampleModel.With(s => s with { Address = new SiteAddress("https://user.github.io", "/archive") })
            .With("칩", Day(2024, 7, 20), f => f with { RedirectFrom = [At("/옛 글")] });
        var model = SampleModel.Of(sample);

        Assert.All(Rules(model).Keys, p => Assert.StartsWith("/archive/", p, StringComparison.Ordinal));
        Assert.Equal(["/archive/%EC%98%9B%20%EA%B8%80/ /archive/articles/2024/%EC%B9%A9/ 301!"], Redirects(model));
        Assert.Equal("/archive/", Manifest(model).GetProperty("scope").GetString());
    }

    [Theory]
    [InlineData("/*")]
    [InlineData("/:any/")]
    [InlineData("/a/:any")]
    [InlineData("/a*b/")]
    [InlineData("/.netlify/functions/x")]
    public void An_old_address_cannot_capture_others(string old)
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { RedirectFrom = [At(old), At("/ok")] }));

        Assert.Equal(["/ok/ /articles/2024/a/ 301!"], Redirects(model));
    }

    [Fact]
    public void An_old_address_is_one_line_whatever_it_holds()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { RedirectFrom = [At("/x\n/* /evil 301!"), At("/#a b?c"), At("/12.html")] }));

        Assert.Equal(["/%23a%20b%3Fc/ /articles/2024/a/ 301!", "/12.html /articles/2024/a/ 301!"], Redirects(model));
    }

    [Fact]
    public void The_manifest_names_the_site_and_the_icons_that_there_are()
    {
        var with = Manifest(SampleModel.Of(new ArchiveSample()));
        var without = Manifest(SampleModel.Of(new ArchiveSample(), withTheme: false));

        Assert.Equal("서고", with.GetProperty("short_name").GetString());
        Assert.Equal("ko", with.GetProperty("lang").GetString());
        Assert.Equal(["any", "192x192", "512x512", "512x512"], with.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("sizes").GetString()));
        Assert.Equal("maskable", with.GetProperty("icons")[3].GetProperty("purpose").GetString());
        Assert.Equal(0, without.GetProperty("icons").GetArrayLength());
    }

    [Fact]
    public void The_summary_for_language_models_links_what_matters()
    {
        var sample = new ArchiveSample()
            .With("a", Day(2024, 7, 20), f => f with { Title = At("[칩]\n둘째 줄"), Slug = At("칩(1)"), Rights = new RightsStatement(At(RightsBasis.Unknown), null, null, null), Summary = At("요약") });

        var text = SampleModel.Text(HostingWriter.WriteAll(SampleModel.Of(sample)), "llms.txt");

        Assert.StartsWith("# 서고\n\n> 옮긴 글의 서고\n", text, StringComparison.Ordinal);
        Assert.Contains("\n- [\\[칩\\] 둘째 줄](https://example.org/articles/2024/%EC%B9%A9%281%29/): 2024-07-20, The Information. 요약\n", text, StringComparison.Ordinal);
        Assert.Contains("(https://example.org/api/articles.json)", text, StringComparison.Ordinal);
        Assert.Contains("- [분야 모음](https://example.org/categories/)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("본문", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_has_all_files()
    {
        var files = HostingWriter.WriteAll(SampleModel.Of(new ArchiveSample(), withTheme: false)).ToList();

        Assert.Equal(["_headers", "_redirects", "manifest.webmanifest", "llms.txt"], files.Select(f => f.Path));
        Assert.All(files, f => Assert.False(f.Bytes.IsEmpty));
    }

    private static JsonElement Manifest(SiteModel model) =>
        JsonDocument.Parse(SampleModel.Text(HostingWriter.WriteAll(model), "manifest.webmanifest")).RootElement;

    private static string[] Redirects(SiteModel model) =>
        [.. SampleModel.Text(HostingWriter.WriteAll(model), "_redirects").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    /// <summary>As the host reads it: a line with a slash starts a rule, the indented ones are its headers.</summary>
    private static Dictionary<string, Dictionary<string, string>> Rules(SiteModel model)
    {
        var rules = new Dictionary<string, Dictionary<string, string>>();
        var current = "";
        foreach (var line in SampleModel.Text(HostingWriter.WriteAll(model), "_headers").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '/')
            {
                rules.Add(current = line, []);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            rules[current].Add(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return rules;
    }

    private static bool Matches(string rule, string address)
    {
        var (parts, wanted) = (rule.Split('/'), address.Split('/'));
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "*")
            {
                return true;
            }

            if (i >= wanted.Length || (parts[i] != wanted[i] && !parts[i].StartsWith(':')))
            {
                return false;
            }
        }

        return parts.Length == wanted.Length;
    }
}
