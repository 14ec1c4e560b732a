using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class NfcTests
{

    private static string Text(string codes) => string.Concat(codes.Split(' ').Select(c => char.ConvertFromUtf32(Convert.ToInt32(c, 16))));

    [Fact]
    public void Agrees_with_unicode_data_on_hundreds_of_cases()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Text", "nfc-cases.txt"));

        Assert.True(lines.Length > 600);
        Assert.All(lines, line =>
        {
            var (source, composed, decomposed) = line.Split(';') is [var s, var c, var d] ? (Text(s), Text(c), Text(d)) : default;
            Assert.Equal(composed, Nfc.Normalize(source));
            Assert.Equal(decomposed, Nfc.Decompose(source));
            Assert.Equal(composed, Nfc.Normalize(decomposed));
            Assert.True(Nfc.IsNormalized(composed));
        });
    }

    [Fact]
    public void Returns_the_same_instance_where_nothing_changes()
    {
        var text = new string("브로드컴과 TPU, “칩” 논의 → “™” 😀 é 〜 ㄱ".ToCharArray());

        Assert.Same(text, Nfc.Normalize(text));
    }

    [Fact]
    public void Nothing_that_composes_or_decomposes_passes_for_normal()
    {
        // A mark, a jamo, a letter with one decomposition only, the same beyond the first plane.
        Assert.All(["a\u0301", "\u1100\u1161", "가\u11A8", "\u212B", "\uF900", "\U0002F800", "\U0001D15E", "\u0958"], text => Assert.NotEqual(text, Nfc.Normalize(text)));
    }

    [Fact]
    public void Leaves_lone_surrogates_alone() => Assert.Equal("가\uD800나\u0301", Nfc.Normalize("가\uD800나\u0301"));

    [Fact]
    public void A_megabyte_of_marks_is_sorted_in_no_time()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));

        Assert.StartsWith("\u1EA1", Nfc.Normalize(text), StringComparison.Ordinal);
    }
}
