using StaticArchive.Content;
using StaticArchive.Review;

namespace StaticArchive.Tests.Review;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("하나다. 둘이다! 셋인가? 넷", "하나다.|둘이다!|셋인가?|넷")]
    [InlineData("그는 \"하나다.\" 했다. 3.5배다.", "그는 \"하나다.\"|했다.|3.5배다.")]
    [InlineData("첫 문단\n둘째 문단", "첫 문단|둘째 문단")]
    [InlineData("", "")]
    public void Sentences_end_behind_their_stop(string text, string expected) => Assert.Equal(expected, string.Join('|', TextChange.SentencesOf(text)));

    [Fact]
    public void Only_what_differs_is_shown_with_a_sentence_around() => Assert.Equal(
        ["…", "  셋이다.", "- 넷이다.", "+ 네 번째다.", "  다섯이다."],
        TextChange.Between("하나다. 둘이다. 셋이다. 넷이다. 다섯이다. 여섯이다.", "하나다. 둘이다. 셋이다. 네 번째다. 다섯이다. 여섯이다."));

    [Fact]
    public void Very_long_texts_are_not_compared() => Assert.Empty(TextChange.Between(string.Concat(Enumerable.Repeat("가. ", 6_000)), "나."));

    [Fact]
    public void Every_key_of_an_article_is_compared() =>
        Assert.Equal(ArticleKeys.Contract.Keys.Select(k => k.Name).Order(StringComparer.Ordinal), MetadataFields.All.Select(f => f.Key).Order(StringComparer.Ordinal));
}
