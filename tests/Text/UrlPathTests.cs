using CsCheck;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class UrlPathTests
{
    [Theory]
    [InlineData("/articles/2024/openai/", "/articles/2024/openai/")]
    [InlineData("/tags/인공지능/", "/tags/%EC%9D%B8%EA%B3%B5%EC%A7%80%EB%8A%A5/")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/50%", "/50%25")]
    [InlineData("/a?b#c", "/a%3Fb%23c")]
    [InlineData("/\"<>\\^`{|}", "/%22%3C%3E%5C%5E%60%7B%7C%7D")]
    [InlineData("/-._~!$&'()*+,;=:@", "/-._~!$&'()*+,;=:@")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/\n\t\u007F", "/%0A%09%7F")]
    public void Encodes_what_may_not_stand_in_a_path(string path, string encoded) => Assert.Equal(encoded, UrlPath.Encode(path));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("/%EF%BF%BD", UrlPath.Encode("/\uD800"));

    [Fact]
    public void Comes_back_by_decoding_and_is_what_a_browser_would_send() => Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c))].Sample(text =>
    {
        var encoded = UrlPath.Encode($"/{text}");

        Assert.Equal($"/{text}", Uri.UnescapeDataString(encoded));
        Assert.DoesNotContain(encoded, c => c is <= ' ' or > '~' or '"' or '<' or '>' or '?' or '#');
    }, seed: "0000KOI2Uf53", iter: 500);

    [Fact]
    public void An_address_has_its_base_path_before_it()
    {
        var address = new SiteAddress("https://user.github.io", "/archive");

        Assert.Equal("/archive/tags/%EA%B0%80/", address.Href("/tags/가/"));
        Assert.Equal("https://user.github.io/archive/tags/%EA%B0%80/", address.Absolute("/tags/가/"));
        Assert.Equal("/feed.xml", new SiteAddress("https://a.example", "").Href("/feed.xml"));
    }
}
