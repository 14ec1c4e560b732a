namespace StaticArchive.Tests.Browser;

public sealed class HeaderRulesTests
{
    private const string Text = "# note\n/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: default-src 'self'; img-src 'self' data:\n\n/assets/*\n  Cache-Control: max-age=31536000\n/api/:name\n  Access-Control-Allow-Origin: *\n";

    [Theory]
    [InlineData("/", "X-Content-Type-Options,Content-Security-Policy")]
    [InlineData("/assets/css/site.css", "X-Content-Type-Options,Content-Security-Policy,Cache-Control")]
    [InlineData("/api/a.json", "X-Content-Type-Options,Content-Security-Policy,Access-Control-Allow-Origin")]
    [InlineData("/api/a/b.json", "X-Content-Type-Options,Content-Security-Policy")]
    public void All_rules_that_match_apply(string path, string names)
    {
        Assert.Equal(names, string.Join(',', HeaderRules.Parse(Text).For(path).Select(h => h.Name)));
    }

    [Fact]
    public void Value_keeps_its_colons()
    {
        Assert.Contains(("Content-Security-Policy", "default-src 'self'; img-src 'self' data:"), HeaderRules.Parse(Text).For("/x/"));
    }
}
