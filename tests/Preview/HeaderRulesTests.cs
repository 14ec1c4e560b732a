using StaticArchive.Preview;

namespace StaticArchive.Tests.Preview;

public sealed class HeaderRulesTests
{
    [Theory]
    [InlineData("/*", "/", true)]
    [InlineData("/*", "/a/b", true)]
    [InlineData("/a/*", "/a/", true)]
    [InlineData("/a/*", "/a", false)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a/", false)]
    [InlineData("/a/", "/a", false)]
    [InlineData("/tags/:term/feed.xml", "/tags/ai/feed.xml", true)]
    [InlineData("/tags/:term/feed.xml", "/tags//feed.xml", false)]
    [InlineData("/tags/:term/feed.xml", "/tags/ai/2/feed.xml", false)]
    [InlineData("/tags/:term", "/tags/인공지능", true)]
    [InlineData("/*/x.*", "/a/b/x.json", true)]
    [InlineData("/*/x.*", "/a/b/y.json", false)]
    [InlineData("/a:b", "/a:b", true)]
    [InlineData("/a:b", "/ax", false)]
    public void Path_is_matched_as_the_host_does(string pattern, string path, bool expected)
    {
        Assert.Equal(expected, HeaderRules.Parse($"{pattern}\n  X-Y: z\n").For(path).Any());
    }

    [Theory]
    [InlineData("public, max-age=31536000, immutable", "public, max-age=31536000, immutable")]
    [InlineData("public, max-age=3600", "no-cache")]
    public void Only_addresses_that_change_with_their_files_are_kept_by_browsers(string written, string sent)
    {
        Assert.Equal([("Cache-Control", sent)], HeaderRules.Parse($"/*\n  Cache-Control: {written}\n").For("/x"));
    }
}
