using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class NamesTests
{
    [Theory]
    [InlineData("2024-07-20-openai", "openai")]
    [InlineData("2024-07-20", "2024-07-20")]
    [InlineData("2024-07-20-", "2024-07-20-")]
    [InlineData("2024-07-openai", "2024-07-openai")]
    [InlineData("openai-2024-07-20", "openai-2024-07-20")]
    public void A_leading_date_is_no_part_of_a_name(string file, string name) => Assert.Equal(name, FileNames.WithoutDate(file));

    [Fact]
    public void Names_are_ordered_latin_first_then_hangul()
    {
        string[] names = ["하드웨어", "zed", "가속기", "Apple", "apple", "나노", "TSMC", "9"];

        Assert.Equal(["9", "Apple", "apple", "TSMC", "zed", "가속기", "나노", "하드웨어"], names.Order(KoreanOrder.Instance));
    }

    [Fact]
    public void A_hash_is_the_same_on_every_machine()
    {
        var hash = ContentHash.Of("가");

        Assert.Equal("99aa06d3014798d86001c324468d497f", ContentHash.Of(ReadOnlySpan<byte>.Empty).ToString());
        Assert.Equal(hash, ContentHash.Of((ReadOnlySpan<byte>)[0x00, 0xAC]));
        Assert.Matches("^[a-f][0-9][0-9a-f]{8}$", hash.Fingerprint);
        Assert.EndsWith(hash.ToString()[..8], hash.Fingerprint, StringComparison.Ordinal);
        Assert.NotEqual(hash, ContentHash.Of("나"));
    }
}
