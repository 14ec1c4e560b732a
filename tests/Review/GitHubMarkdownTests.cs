using StaticArchive.Review;

namespace StaticArchive.Tests.Review;

public sealed class GitHubMarkdownTests
{
    [Theory]
    [InlineData("글, 둘", "글, 둘")]
    [InlineData("**굵게** [x](y)", @"\*\*굵게\*\* \[x\]\(y\)")]
    [InlineData("<b> & a|b", @"&lt;b&gt; &amp; a\|b")]
    [InlineData("@everyone #12", @"\@&#8203;everyone \#&#8203;12")]
    [InlineData("http://a.example www.b.example", "http:&#8203;//a.example www.&#8203;b.example")]
    [InlineData("두\n줄", "두 줄")]
    public void Words_stay_words(string text, string expected) => Assert.Equal(expected, GitHubMarkdown.Escape(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b``c", "```a`b``c```")]
    [InlineData("`a`", "`` `a` ``")]
    [InlineData("a|b\nc", "`a｜b c`")]
    [InlineData("a\\|b\u202Ec", "`a\\｜b\uFFFDc`")]
    public void Code_ends_where_it_should(string text, string expected) => Assert.Equal(expected, GitHubMarkdown.Code(text));

    [Fact]
    public void Addresses_end_where_they_should() =>
        Assert.Equal("[보기](https://a.example/%29%5Bx%5D%28y/)", GitHubMarkdown.Link("보기", "https://a.example/)[x](y/"));

    [Fact]
    public void Fence_is_longer_than_any_in_the_text() => Assert.Equal("````diff\n+ ```\n````\n", GitHubMarkdown.Block("diff", ["+ ```"]));

    [Fact]
    public void Long_texts_are_cut_between_letters() => Assert.Equal("가…", GitHubMarkdown.Cut("가😀", 2));
}
