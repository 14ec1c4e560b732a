using StaticArchive.Links;

namespace StaticArchive.Tests.Links;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("<html>no rules here</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private/", "/private", true)]
    [InlineData("user-agent : * # all\r\ndisallow : /private/ # inside\r\n", "/private/a", false)]
    [InlineData("User-agent: Googlebot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: StaticArchive\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: staticarchive/1.0\nDisallow:", "/a", true)]
    [InlineData("User-agent: StaticArchiveOfOthers\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Googlebot\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/free", "/news/free/a", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: *?print=", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/axbyc", false)]
    [InlineData("User-agent: *\nDisallow: /ab*b$", "/ab", true)]
    [InlineData("Disallow: /\nUser-agent: *", "/a", true)]
    public void A_path_is_allowed_or_not(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(text).Allows(new Uri("https://example.com" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 999999999", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    public void A_host_says_how_fast(string text, double? seconds) => Assert.Equal(seconds, RobotsRules.Parse(text).Delay?.TotalSeconds);

    [Fact]
    public void A_hostile_file_takes_no_time()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "$\n", 500));

        Assert.True(RobotsRules.Parse(text).Allows(new Uri("https://example.com/" + new string('a', 150))));
    }
}
