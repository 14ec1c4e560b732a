using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class ValidTextTests
{
    [Theory]
    [InlineData("그대로 \t\n😀", "그대로 \t\n😀")]
    [InlineData("\0a\u0008b\u001Fc\u007Fd\u009F", "abcd")]
    [InlineData("a\uFFFE\uFFFFb\uFFFD", "ab\uFFFD")]
    public void What_XML_forbids_is_left_out(string text, string expected) => Assert.Equal(expected, ValidText.Of(text));

    // Not data of a theory: the compiler writes attributes in UTF-8, where half a pair is replaced.
    [Fact]
    public void Half_a_surrogate_pair_is_left_out()
    {
        Assert.Equal("", ValidText.Of("\uD83D"));
        Assert.Equal("x", ValidText.Of("\uDE00\uD83Dx"));
        Assert.Equal("😀", ValidText.Of("\uD83D😀\uDE00"));
        Assert.Equal(Hostile.Cleaned, ValidText.OneLine(Hostile.Title));
    }

    [Fact]
    public void A_valid_text_is_not_copied()
    {
        var text = "인공지능 ".TrimEnd();

        Assert.Same(text, ValidText.Of(text));
        Assert.Same(text, ValidText.OneLine(text));
    }

    [Theory]
    [InlineData(" a \n\t b\u00A0c ", "a b c")]
    [InlineData("a\nb", "a b")]
    [InlineData("", "")]
    public void One_line_has_single_spaces(string text, string expected) => Assert.Equal(expected, ValidText.OneLine(text));

    [Fact]
    public void Every_white_space_there_is_becomes_a_space_and_nothing_else_does()
    {
        foreach (var c in Enumerable.Range(1, char.MaxValue).Select(i => (char)i).Where(c => ValidText.Of(c.ToString()).Length == 1))
        {
            Assert.Equal(char.IsWhiteSpace(c) ? "가 나" : $"가{c}나", ValidText.OneLine($"가{c}나"));
        }
    }
}
