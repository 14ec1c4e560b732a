using StaticArchive.Search;

namespace StaticArchive.Tests.Search;

public sealed class PostingCodeTests
{
    [Theory]
    [InlineData(1, 1, "가나다")]
    [InlineData(1, 10_000, "가나")]
    [InlineData(7, 8, "가나다")]
    [InlineData(300, 300, "가나다")]
    [InlineData(150, 900, "가나다")]
    [InlineData(700, 10_000, "가나")]
    [InlineData(9_000, 10_000, "가나다")]
    [InlineData(10_000, 10_000, "가나")]
    [InlineData(128, 255, "가나")]
    [InlineData(64, 256, "가나")]
    [InlineData(192, 256, "가나")]
    [InlineData(193, 256, "가나")]
    [InlineData(2_500, 10_001, "가나")]
    [InlineData(7_501, 10_001, "가나다")]
    public void List_comes_back_as_it_was_written(int count, int documents, string key)
    {
        var lowest = GramKey.HasPlace(key, count) ? 0 : 1;
        var random = new Random(count);
        var postings = Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(count).Order().Select(d => (d << 4) | (random.Next(3) == 0 ? (random.Next(5 - lowest) + lowest) | (key.Length == 3 ? random.Next(2) * 8 : 0) : lowest)).ToArray();
        var bits = new BitWriter();

        PostingCode.Write(postings, documents, key, bits);
        bits.Align();

        Assert.Equal(postings, PostingCode.Read(bits.Written, documents, key));
    }

    [Fact]
    public void Block_comes_back_as_it_was_written()
    {
        StoreEntry[] entries =
        [
            .. new[] { "가", "가 ", "가나", "가나 ", "가나다라", "가다 ", "나", "openai", "openai ", "😀가", "😀나" }.Order(StringComparer.Ordinal).Select(k => new StoreEntry(k, 3, new byte[] { 0xA0 })),
            StoreEntry.OfText("\uD83D\uDE01=", "ab\tcd"), StoreEntry.OfText("\uD83D\uDE02=", "e"), StoreEntry.OfText("힣", "f"), StoreEntry.OfText("힣 ", "g"),
        ];

        var read = BlockFormat.Unpack(new BlockPacker().Pack(entries));

        Assert.Equal(entries.Select(Text), read.Select(Text));

        static string Text(StoreEntry entry) => $"{entry.Key}|{entry.IsText}|{(entry.IsText ? Convert.ToHexString(entry.Value.Span) : "")}";
    }

    [Fact]
    public void Lists_of_a_block_follow_each_other_without_a_gap()
    {
        var bits = new BitWriter();
        bits.Append([0b1010_0000], 3);
        bits.Append([0b1111_0000, 0b0110_0000], 11);
        bits.Align();

        Assert.Equal([0b1011_1110, 0b0000_1100], bits.Written.ToArray());
    }
}
