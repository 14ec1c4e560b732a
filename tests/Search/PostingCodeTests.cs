using StaticArchive.Search;

namespace StaticArchive.Tests.Search;

public sealed class PostingCodeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 10_000)]
    [InlineData(7, 8)]
    [InlineData(300, 300)]
    [InlineData(700, 10_000)]
    [InlineData(9_000, 10_000)]
    public void List_comes_back_as_it_was_written(int count, int documents)
    {
        var random = new Random(count);
        var postings = Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(count).Order().Select(d => (d << 3) | (random.Next(3) == 0 ? random.Next(8) : 0)).ToArray();
        var bits = new BitWriter();

        PostingCode.Write(postings, documents, hasWhole: true, bits);

        Assert.Equal(postings, PostingCode.Read(bits.Written, count, documents, hasWhole: true));
    }

    [Fact]
    public void Block_comes_back_as_it_was_written()
    {
        StoreEntry[] entries = [new("가", 4, new byte[] { 1, 2 }), new("가나", 2, new byte[] { 3 }), new("가나 ", 6, Array.Empty<byte>()), StoreEntry.OfText("가나=", "ab\tcd"), new("하", 2, new byte[] { 9 })];

        var read = BlockFormat.Unpack(BlockFormat.Pack(entries, new ByteBuffer()));

        Assert.Equal(entries.Select(Text), read.Select(Text));

        static string Text(StoreEntry entry) => $"{entry.Key}|{entry.Head}|{Convert.ToHexString(entry.Value.Span)}";
    }
}
