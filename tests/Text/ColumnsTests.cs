using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class ColumnsTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("가나다", 6)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void Hangul_takes_two_columns(string text, int columns) => Assert.Equal(columns, Columns.Of(text));

    [Theory]
    [InlineData("하나 둘 셋", 10, "하나 둘 셋")]
    [InlineData("하나 둘 셋", 9, "하나 둘…")]
    [InlineData("하나, 둘셋넷", 11, "하나, 둘셋…")]
    [InlineData("하나다섯, 둘셋넷", 13, "하나다섯…")]
    [InlineData("가나다라마바사", 7, "가나다…")]
    [InlineData("😀😀😀😀", 4, "😀…")]
    public void A_long_text_is_cut_at_a_words_end(string text, int max, string expected)
    {
        var cut = Columns.Cut(text, max);

        Assert.Equal(expected, cut);
        Assert.True(Columns.Of(cut) <= max, $"{Columns.Of(cut)} columns");
    }
}
