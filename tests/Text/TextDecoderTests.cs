using System.Text;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class TextDecoderTests
{
    private const string Article = "---\ntitle: 가장 빠른 칩\ndate: 2024-07-20\n---\n\n가격은 아직 모른다.\n";

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\r\n\nb", "a\n\n\nb")]
    [InlineData("\uFEFF가", "가")]
    [InlineData("\uFEFF\uFEFF가", "\uFEFF가")]
    [InlineData("", "")]
    public void Utf8_loses_its_mark_and_gets_line_feeds(string file, string text) =>
        Assert.Equal(new DecodedText(TextKind.Utf8, text), TextDecoder.Decode(Encoding.UTF8.GetBytes(file)));

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Utf16_is_recognised_by_its_mark_or_its_zeros(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Article)];

        Assert.Equal(TextKind.Utf16, TextDecoder.Decode(bytes).Kind);
    }

    [Fact]
    public void Korean_in_cp949_is_recognised()
    {
        // "제목: 뷁펲 한글\n요약: 똠방각하" as Windows saves it; 뷁, 펲 and 똠 are not in EUC-KR.
        var bytes = Convert.FromHexString("C1A6B8F13A2094EEBC8420C7D1B1DB0ABFE4BEE03A208C63B9E6B0A2C7CF");

        Assert.Equal((TextKind.Cp949, 1, 1), Place(bytes));
    }

    [Fact]
    public void Cp949_that_begins_like_utf8_is_recognised()
    {
        // "title: 책, 나라" : the first word's two octets are also a character of UTF-8.
        byte[] bytes = [.. "title: "u8, 0xC3, 0xA5, .. ", "u8, 0xB3, 0xAA, 0xB6, 0xF3];

        Assert.Equal((TextKind.Cp949, 1, 11), Place(bytes));
    }

    [Fact]
    public void Utf8_that_ends_in_the_middle_of_a_syllable_is_not_taken_for_cp949()
    {
        var bytes = "안녕하세요"u8[..14].ToArray();

        Assert.Equal((TextKind.Invalid, 1, 5), Place(bytes));
    }

    [Fact]
    public void One_stray_octet_in_utf8_is_not_taken_for_cp949()
    {
        byte[] bytes = [0xEC, .. "안녕하세요"u8, (byte)'\n'];

        Assert.Equal(TextKind.Invalid, TextDecoder.Decode(bytes).Kind);
    }

    [Theory]
    [InlineData("가\nab", 2, 3)]
    [InlineData("가\r\nab", 2, 3)]
    [InlineData("가\rab", 2, 3)]
    [InlineData("\uFEFFab", 1, 3)]
    [InlineData("😀", 1, 3)]
    [InlineData("", 1, 1)]
    public void Broken_octets_have_a_place(string before, int line, int column)
    {
        byte[] invalid = [.. Encoding.UTF8.GetBytes(before), 0xFF];
        byte[] nul = [.. Encoding.UTF8.GetBytes(before), 0, (byte)'x'];

        Assert.Equal((TextKind.Invalid, line, column), Place(invalid));
        Assert.Equal((TextKind.HasNul, line, column), Place(nul));
    }

    [Theory]
    [InlineData("EDA080")]
    [InlineData("C080")]
    [InlineData("F5808080")]
    [InlineData("E28228")]
    public void Surrogates_overlong_and_impossible_forms_are_invalid(string octets) =>
        Assert.Equal(TextKind.Invalid, TextDecoder.Decode([.. "가 "u8, .. Convert.FromHexString(octets), 0xFF]).Kind);

    private static (TextKind Kind, int Line, int Column) Place(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal("", decoded.Text);
        return (decoded.Kind, decoded.Line, decoded.Column);
    }
}
