using System.Text;

namespace StaticArchive.Tests.Assets;

public class InputAssetsTests
{
    [Fact]
    public void Files_are_published_under_names_that_hold_their_hash()
    {
        using var sample = new AssetSample()
            .With("input/articles/2024/칩.png", SampleImages.Png())
            .With("input/assets/guide.v2.PDF", "%PDF-1.7\n"u8.ToArray())
            .With("input/pages/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>");

        var files = sample.PublishInput();

        Assert.Empty(sample.Problems());
        Assert.Equal(["input/articles/2024/칩.png", "input/assets/guide.v2.PDF", "input/pages/a.svg"], files.Select(f => f.Key));
        Assert.Matches("^/assets/articles/2024/칩\\.[0-9a-f]{10}\\.png$", files[0].Asset.SitePath);
        Assert.Matches("^/assets/guide\\.v2\\.[0-9a-f]{10}\\.pdf$", files[1].Asset.SitePath);
        Assert.Matches("^/assets/pages/a\\.[0-9a-f]{10}\\.svg$", files[2].Asset.SitePath);
        Assert.Equal([(300, 200), (0, 0), (4, 3)], files.Select(f => (f.Asset.Width, f.Asset.Height)));
        Assert.All(files, f => Assert.Equal(f.Asset.SitePath, "/" + f.Output.Path));
    }

    [Theory]
    [InlineData("x.exe", "MZ", "SA0450", "files of the kind 'exe' are not published")]
    [InlineData("x.html", "<p>", "SA0450", "files of the kind 'html' are not published")]
    [InlineData("README", "x", "SA0450", "files without an ending are not published")]
    [InlineData("x.png", "<!doctype html><script>", "SA0452", "this is no PNG file")]
    [InlineData("x.jpg", "", "SA0452", "the file is empty")]
    [InlineData("x.webp", "RIFF1234", "SA0452", "this is no WEBP file")]
    [InlineData("x.gif", "GIF89a", "SA0453", "the image's size cannot be read")]
    [InlineData("x.txt", " \n<HTML>", "SA0452", "this is markup, not plain text")]
    [InlineData("x.json", "{ \"a\": ", "SA0452", "this is no valid JSON")]
    [InlineData("x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "SA0454", "an event attribute 'onload', which no published drawing may have")]
    public void What_may_not_be_published_is_an_error(string name, string text, string code, string message)
    {
        using var sample = new AssetSample().With("input/articles/" + name, text);

        var files = sample.PublishInput();

        Assert.Empty(files);
        var problem = Assert.Single(sample.Diagnostics.Sorted());
        Assert.Equal((code, message, "input/articles/" + name), (problem.Code, problem.Message, problem.Where.File));
    }

    [Fact]
    public void Text_in_another_encoding_is_an_error()
    {
        using var sample = new AssetSample().With("input/assets/a.csv", [0xB0, 0xA1, 0x2C, 0xB3, 0xAA]).With("input/assets/b.csv", Encoding.UTF8.GetBytes("\uFEFF가,나\r\n"));

        var files = sample.PublishInput();

        Assert.Equal("input/assets/b.csv", Assert.Single(files).Key);
        Assert.Equal("input/assets/a.csv: error SA0452: the text is not UTF-8", Assert.Single(sample.Problems()));
    }

    [Fact]
    public void A_file_that_is_too_large_is_an_error()
    {
        using var sample = new AssetSample().With("input/assets/a.zip", new byte[(20 * 1024 * 1024) + 1]).With("input/assets/b.svg", new byte[(2 * 1024 * 1024) + 1]);

        sample.PublishInput();

        Assert.Equal(["SA0451", "SA0451"], sample.Diagnostics.Sorted().Select(d => d.Code));
    }
}
