using StaticArchive.Assets;

namespace StaticArchive.Tests.Assets;

public class ImageSizeTests
{
    public static TheoryData<string, byte[]> Images { get; } = new()
    {
        { ".png", SampleImages.Png() },
        { ".gif", SampleImages.Gif() },
        { ".jpg", SampleImages.Jpeg() },
        { ".webp", SampleImages.WebPLossy() },
        { ".webp", SampleImages.WebPLossless() },
        { ".webp", SampleImages.WebPExtended() },
        { ".avif", SampleImages.Avif() },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void The_size_stands_in_the_header(string extension, byte[] bytes) => Assert.Equal(new PixelSize(300, 200), ImageSize.Read(extension, bytes));

    [Fact]
    public void An_image_that_is_shown_turned_has_its_sides_exchanged()
    {
        Assert.Equal(new PixelSize(200, 300), ImageSize.Read(".jpeg", SampleImages.Jpeg(orientation: 6)));
        Assert.Equal(new PixelSize(200, 300), ImageSize.Read(".avif", SampleImages.Avif(turned: true)));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void A_header_that_is_cut_off_anywhere_gives_no_size_or_the_right_one(string extension, byte[] bytes)
    {
        var sizes = Enumerable.Range(0, bytes.Length).Select(length => ImageSize.Read(extension, bytes.AsSpan(0, length)));

        Assert.All(sizes, size => Assert.True(!size.IsKnown || size == new PixelSize(300, 200) || size == new PixelSize(30, 20)));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Any_octet_may_be_wrong(string extension, byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var wrong in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                byte[] damaged = [.. bytes[..at], wrong, .. bytes[(at + 1)..]];

                var size = ImageSize.Read(extension, damaged);

                Assert.True(size.IsKnown || size == PixelSize.Unknown);
            }
        }
    }

    [Fact]
    public void Megabytes_of_nothing_end_soon()
    {
        byte[] padding = [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 5_000_000)];
        byte[] boxes = [.. SampleImages.Avif()[..16], .. new byte[5_000_000]];

        Assert.Equal(PixelSize.Unknown, ImageSize.Read(".jpg", padding));
        Assert.Equal(PixelSize.Unknown, ImageSize.Read(".avif", boxes));
    }
}
