using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StaticArchive.Build;
using StaticArchive.Preview;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Preview;

public sealed class PreviewServerTests(ServedPreview served) : IClassFixture<ServedPreview>
{
    private readonly PreviewSite _site = served.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _site.Client.SendAsync(request, Stop);
    }

    /// <summary>The request line exactly as written: a client would tidy the path up.</summary>
    private async Task<string> RawAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _site.Server.Address.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), Stop);
        return await new StreamReader(stream).ReadToEndAsync(Stop);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? values : []);

    [Fact]
    public async Task Page_has_the_headers_of_production_and_lets_the_previews_own_script_in()
    {
        using var answer = await AskAsync("/");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", Header(answer, "Content-Type"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Contains("script-src 'self'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header(answer, "Strict-Transport-Security"));
        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
        Assert.Contains("<script src=\"/.preview/reload.js?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/.preview/", File.ReadAllText(Path.Combine(_site.Root, ".preview", $"{_site.Server.Address.Port}", "site", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_files_have_the_types_that_the_headers_file_gives_them()
    {
        using var feed = await AskAsync("/feed.xml");
        using var manifest = await AskAsync("/manifest.webmanifest");
        using var icon = await AskAsync("/favicon.ico");

        Assert.Equal("application/atom+xml; charset=utf-8", Header(feed, "Content-Type"));
        Assert.Equal("*", Header(feed, "Access-Control-Allow-Origin"));
        Assert.Equal("application/manifest+json; charset=utf-8", Header(manifest, "Content-Type"));
        Assert.Equal("image/x-icon", Header(icon, "Content-Type"));
    }

    [Theory]
    [InlineData("/old/place/", "/articles/2024/moved/", HttpStatusCode.MovedPermanently)]
    [InlineData("/old/place?a=1", "/articles/2024/moved/?a=1", HttpStatusCode.MovedPermanently)]
    [InlineData("/articles/2024/moved", "/articles/2024/moved/", HttpStatusCode.MovedPermanently)]
    public async Task Old_addresses_and_those_without_their_slash_lead_on(string path, string target, HttpStatusCode status)
    {
        using var answer = await AskAsync(path);

        Assert.Equal((status, target), (answer.StatusCode, Header(answer, "Location")));
    }

    [Fact]
    public async Task Unknown_address_gets_the_sites_own_404_page()
    {
        using var answer = await AskAsync("/no/such/page/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("찾는 쪽이 없습니다", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../input/settings.yml")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/input/settings.yml")]
    [InlineData("/..%2f..%2f..%2finput/settings.yml")]
    [InlineData("/articles/..%5c..%5cinput/settings.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/_headers")]
    [InlineData("/_redirects")]
    [InlineData("/.staticarchive")]
    [InlineData("/.preview/../index.html%00")]
    [InlineData("/.preview/nothing.js")]
    public async Task Nothing_outside_the_site_is_served(string path)
    {
        var answer = await RawAsync(path);

        Assert.True(answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), answer);
        Assert.DoesNotContain("base_url", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rebound.example", false)]
    [InlineData("rebound.example:5080", false)]
    [InlineData("192.168.0.7", false)]
    [InlineData("127.0.0.1.rebound.example", false)]
    [InlineData("localhost:1234", true)]
    [InlineData("[::1]", true)]
    public async Task Only_names_of_this_machine_are_answered(string host, bool isAnswered)
    {
        using var answer = await AskAsync("/", ("Host", host));

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Other_sites_cannot_listen_to_the_events_and_nothing_can_be_sent()
    {
        using var foreign = await AskAsync("/.preview/events", ("Sec-Fetch-Site", "cross-site"));
        using var sent = await _site.Client.PostAsync(new Uri("/", UriKind.Relative), new StringContent("x"), Stop);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed), (foreign.StatusCode, sent.StatusCode));
    }

    [Fact]
    public async Task Ranges_are_served_in_part_and_impossible_ones_refused()
    {
        using var part = await AskAsync("/feed.xml", ("Range", "bytes=0-4"));
        using var beyond = await AskAsync("/feed.xml", ("Range", "bytes=9000000-"));

        Assert.Equal((HttpStatusCode.PartialContent, "<?xml"), (part.StatusCode, await part.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var first = await AskAsync("/articles/2024/moved/");
        using var second = await AskAsync("/articles/2024/moved/", ("If-None-Match", Header(first, "ETag")));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Only_what_has_a_fingerprint_in_its_address_may_be_kept_by_the_browser()
    {
        var page = await _site.Client.GetStringAsync(new Uri("/", UriKind.Relative), Stop);
        var addresses = Regex.Matches(page, "(?:href|src)=\"(/(?:assets/css|\\.preview)/[^\"]+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(4, addresses.Count);
        foreach (var address in addresses)
        {
            using var kept = await AskAsync(address);
            using var gone = await AskAsync(address.Replace("/css/", "/css/no", StringComparison.Ordinal).Split('?')[0]);
            Assert.Contains("immutable", Header(kept, "Cache-Control"), StringComparison.Ordinal);
            Assert.Equal("no-cache", Header(gone, "Cache-Control"));
        }
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("zstd", "")]
    public async Task Text_is_compressed_as_the_reader_can(string accepted, string expected)
    {
        using var plain = await AskAsync("/articles/2024/moved/");
        using var answer = await AskAsync("/articles/2024/moved/", ("Accept-Encoding", accepted));
        await using var body = await answer.Content.ReadAsStreamAsync(Stop);
        await using Stream decoded = expected switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };

        Assert.Equal(expected, Header(answer, "Content-Encoding"));
        Assert.Equal("Accept-Encoding", Header(answer, "Vary"));
        Assert.Equal(await plain.Content.ReadAsStringAsync(Stop), await new StreamReader(decoded).ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Drafts_reviews_and_future_articles_are_marked_on_their_page_and_in_lists_and_no_build_has_them()
    {
        var list = await _site.Client.GetStringAsync(new Uri("/", UriKind.Relative), Stop);
        var draft = await _site.Client.GetStringAsync(new Uri("/articles/2024/plan/", UriKind.Relative), Stop);
        var later = await _site.Client.GetStringAsync(new Uri("/articles/2031/later/", UriKind.Relative), Stop);
        using var built = SiteFixture.From(_site.Root).Build().MustSucceed();

        Assert.Contains("<b class=\"unpublished\">초안</b>", list, StringComparison.Ordinal);
        Assert.Contains("<b class=\"unpublished\">검토 중</b>", list, StringComparison.Ordinal);
        Assert.Contains("<b class=\"unpublished\">공개 전</b>", list, StringComparison.Ordinal);
        Assert.Contains("<p class=\"unpublished\" role=\"note\"><b>초안</b>", draft, StringComparison.Ordinal);
        Assert.Contains("<p class=\"unpublished\" role=\"note\"><b>공개 전</b>", later, StringComparison.Ordinal);
        Assert.DoesNotContain(built.Files(), f => f.Contains("plan", StringComparison.Ordinal) || f.Contains("wait", StringComparison.Ordinal) || f.Contains("later", StringComparison.Ordinal));
        Assert.DoesNotContain(built.Files(), f => f.EndsWith(".html", StringComparison.Ordinal) && built.Text(f).Contains("unpublished", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_site["output"]));
    }

    [Fact]
    public async Task Site_below_a_path_is_served_below_it()
    {
        await using var site = await PreviewSite.StartAsync(baseUrl: "https://user.example/archive/");
        using var root = await site.Client.GetAsync(new Uri("/", UriKind.Relative), Stop);
        using var home = await site.Client.GetAsync(new Uri("/archive/", UriKind.Relative), Stop);
        using var bare = await site.Client.GetAsync(new Uri("/archive?a=1", UriKind.Relative), Stop);
        using var outside = await site.Client.GetAsync(new Uri("/articles/", UriKind.Relative), Stop);
        using var beside = await site.Client.GetAsync(new Uri("/archives", UriKind.Relative), Stop);

        Assert.Equal((HttpStatusCode.Found, "/archive/"), (root.StatusCode, Header(root, "Location")));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/archive/?a=1"), (bare.StatusCode, Header(bare, "Location")));
        Assert.Equal((HttpStatusCode.OK, "nosniff"), (home.StatusCode, Header(home, "X-Content-Type-Options")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (outside.StatusCode, beside.StatusCode));
    }

    [Fact]
    public async Task Taken_port_gives_the_next_free_one_and_says_so()
    {
        var notices = new List<PreviewNotice>();
        var taken = _site.Server.Address.Port;
        await using var second = await PreviewServer.StartAsync(new PreviewOptions(BuildOptions.ForProject(_site.Root, SiteFixture.AsOf), Port: taken), notice =>
        {
            lock (notices)
            {
                notices.Add(notice);
            }
        });
        await second.FirstBuild;

        Assert.True(second.Address.Port > taken);
        Assert.Equal(taken, Assert.Single(notices.OfType<ServingNotice>()).TakenPort);
    }

    [Fact]
    public async Task Errors_of_the_first_build_do_not_keep_the_server_from_starting()
    {
        await using var site = await PreviewSite.StartAsync(s => s.With("input/articles/wrong.md", PreviewSite.Article("틀린 글").Replace("category: ai", "category: 없음", StringComparison.Ordinal)));
        using var before = await site.Client.GetAsync(new Uri("/", UriKind.Relative), Stop);
        site.With("input/articles/wrong.md", PreviewSite.Article("고친 글"));

        await site.UntilAsync("/", "고친 글");

        Assert.Null(site.First.Report);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains("/.preview/reload.js", await before.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
