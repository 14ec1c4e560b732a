using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using StaticArchive.Editions;

namespace StaticArchive.Tests.Editions;

public sealed class CoverTests(RichEdition edition) : IClassFixture<RichEdition>
{
    [Fact]
    public void The_cover_page_says_site_month_and_count()
    {
        var cover = edition.Book.Page("cover.xhtml").Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

        Assert.Equal(["서고 & <집>", "2024년 7월", "글 5편"], cover);
    }

    [Fact]
    public void The_picture_for_shelves_is_a_sound_png_with_ink_on_it()
    {
        var png = edition.Book.Files["EPUB/cover.png"];
        var chunks = Chunks(png).ToList();

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(c => c.Name));
        Assert.Equal((1200, 1600), (BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data), BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4))));
        using var pixels = new ZLibStream(new MemoryStream(chunks[2].Data), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        pixels.CopyTo(raw);
        Assert.Equal(1600 * 301, raw.Length);
        Assert.InRange(raw.ToArray().Count(b => b != 0), 50_000, 400_000);
    }

    [Theory]
    [InlineData("AI 칩 수출 통제", 10, "AI 칩|수출 통제")]
    [InlineData("짧다", 10, "짧다")]
    [InlineData("띄어쓰지않은아주긴이름", 8, "띄어쓰지|않은아주|긴이름")]
    [InlineData("하나 둘 셋 넷 다섯 여섯", 4, "하나|둘|셋…")]
    [InlineData("", 10, "")]
    public void Titles_are_broken_where_words_end(string text, int columns, string expected) =>
        Assert.Equal(expected, string.Join('|', CoverLines.Of(text, columns, 3)));

    [Fact]
    public void Figures_are_three_blocks_wide_and_five_high() =>
        Assert.All(Enumerable.Range(0, 10), d => Assert.All(Figures.CellsOf($"{d}"), c => Assert.True(c is { Column: < 3, Row: < 5 })));

    private static IEnumerable<(string Name, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Assert.Equal(Crc32.HashToUInt32(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}
