using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class OriginalAddressTests
{
    [Theory]
    // Scheme, host, port, case
    [InlineData("https://example.com/a", "example.com/a")]
    [InlineData("http://example.com/a", "example.com/a")]
    [InlineData("HTTPS://Example.COM/a", "example.com/a")]
    [InlineData("https://example.com:443/a", "example.com/a")]
    [InlineData("http://example.com:80/a", "example.com/a")]
    [InlineData("https://example.com:8443/a", "example.com:8443/a")]
    [InlineData("https://example.com./a", "example.com/a")]
    [InlineData("https://user:secret@example.com/a", "example.com/a")]
    [InlineData("https://example.com/A", "example.com/A")]
    // www, mobile and AMP hosts
    [InlineData("https://www.example.com/a", "example.com/a")]
    [InlineData("https://www2.example.com/a", "example.com/a")]
    [InlineData("https://m.example.com/a", "example.com/a")]
    [InlineData("https://mobile.example.com/a", "example.com/a")]
    [InlineData("https://amp.example.com/a", "example.com/a")]
    [InlineData("https://mweb.example.com/a", "example.com/a")]
    [InlineData("https://m.www.example.com/a", "example.com/a")]
    [InlineData("https://en.m.wikipedia.org/wiki/TPU", "en.wikipedia.org/wiki/TPU")]
    [InlineData("https://amp.dev/a", "amp.dev/a")]
    [InlineData("https://m.co/a", "m.co/a")]
    [InlineData("https://blog.example.com/a", "blog.example.com/a")]
    // Slashes and fragments
    [InlineData("https://example.com", "example.com")]
    [InlineData("https://example.com/", "example.com")]
    [InlineData("https://example.com/a/", "example.com/a")]
    [InlineData("https://example.com/a//", "example.com/a")]
    [InlineData("https://example.com/a#comments", "example.com/a")]
    [InlineData("https://example.com/a/#comments", "example.com/a")]
    [InlineData("https://example.com/a?", "example.com/a")]
    // AMP paths and caches
    [InlineData("https://example.com/a/amp", "example.com/a")]
    [InlineData("https://example.com/a/amp/", "example.com/a")]
    [InlineData("https://example.com/a.amp", "example.com/a")]
    [InlineData("https://example.com/a.amp.html", "example.com/a")]
    [InlineData("https://example.com/amp/a", "example.com/a")]
    [InlineData("https://example.com/a?amp=1", "example.com/a")]
    [InlineData("https://example.com/a?outputType=amp", "example.com/a")]
    [InlineData("https://example.com/amplifier", "example.com/amplifier")]
    [InlineData("https://example.com/stamp", "example.com/stamp")]
    [InlineData("https://www.google.com/amp/s/www.example.com/a/amp/", "example.com/a")]
    [InlineData("https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a", "example.com/a")]
    // Parameters
    [InlineData("https://example.com/a?utm_source=x&utm_medium=y", "example.com/a")]
    [InlineData("https://example.com/a?UTM_Campaign=x", "example.com/a")]
    [InlineData("https://example.com/a?fbclid=x&gclid=y&ref=z", "example.com/a")]
    [InlineData("https://example.com/a?id=7&utm_source=x", "example.com/a?id=7")]
    [InlineData("https://example.com/a?b=2&a=1", "example.com/a?a=1&b=2")]
    [InlineData("https://example.com/a/?id=7", "example.com/a?id=7")]
    [InlineData("https://example.com/viewtopic.php?t=123", "example.com/viewtopic.php?t=123")]
    [InlineData("https://example.com/?s=123", "example.com?s=123")]
    [InlineData("https://x.com/someone/status/1?s=20&t=abc", "x.com/someone/status/1")]
    [InlineData("https://twitter.com/someone/status/1?s=20", "twitter.com/someone/status/1")]
    [InlineData("https://www.youtube.com/watch?v=abc&t=30s&si=def", "youtube.com/watch?v=abc")]
    [InlineData("https://medium.com/a?source=rss", "medium.com/a")]
    [InlineData("https://www.theinformation.com/articles/a?rc=abc", "theinformation.com/articles/a")]
    [InlineData("https://www.wsj.com/a?mod=hp&st=abc", "wsj.com/a")]
    // Spelling
    [InlineData("https://example.com/%ea%b0%80", "example.com/가")]
    [InlineData("https://example.com/%EA%B0%80", "example.com/가")]
    [InlineData("https://example.com/가", "example.com/가")]
    [InlineData("https://example.com/\u1100\u1161", "example.com/가")]
    [InlineData("https://example.com/?q=%ea%b0%80", "example.com?q=가")]
    [InlineData("https://한글.kr/a", "xn--bj0bj06e.kr/a")]
    [InlineData("https://XN--BJ0BJ06E.kr/a", "xn--bj0bj06e.kr/a")]
    // Nothing to compare
    [InlineData("ftp://example.com/a", "ftp://example.com/a")]
    [InlineData("not an address", "not an address")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("", "")]
    public void Spellings_of_one_address_become_one(string url, string normal) => Assert.Equal(normal, OriginalAddress.Normalize(url));

    [Fact]
    public void A_cache_of_a_cache_comes_to_an_end()
    {
        var url = "https://" + string.Concat(Enumerable.Repeat("www.google.com/amp/s/", 10_000)) + "example.com/a";

        Assert.NotEmpty(OriginalAddress.Normalize(url));
    }
}
