using System.Text;
using StaticArchive.Input;
using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Input;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_is_composed_and_has_line_feeds_and_the_hash_is_of_the_octets()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF\u1112\u1161\u11AB\r\n글\r");
        _folder.With("a.md", bytes);

        var (file, problem) = SourceReader.Read(_folder.AsInput("a.md"));

        Assert.Null(problem);
        Assert.Equal(new SourceFile("input/a.md", "한\n글\n", ContentHash.Of(bytes)), file);
    }

    [Theory]
    [InlineData("FFFE61006200", "input/a.md: error SA0004: the file is UTF-16, not UTF-8")]
    [InlineData("C7D1B1DB0A", "input/a.md(1,1): error SA0005: the file is CP949 (EUC-KR), not UTF-8")]
    [InlineData("61620A61FF", "input/a.md(2,2): error SA0006: the file is not valid UTF-8 from here on")]
    [InlineData("61620A6100", "input/a.md(2,2): error SA0007: a NUL character, which no text has")]
    public void Other_encodings_are_refused_with_a_place_and_what_to_do(string octets, string message)
    {
        _folder.With("a.md", Convert.FromHexString(octets));

        var (file, problem) = SourceReader.Read(_folder.AsInput("a.md"));

        Assert.Null(file);
        Assert.Equal(message, problem!.ToString());
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        _folder.With("a.md", new byte[101]);

        Assert.Equal("input/a.md: error SA0003: the file has 101 bytes; at most 100 are read", SourceReader.Read(_folder.AsInput("a.md"), 100).Problem!.ToString());
        Assert.NotNull(SourceReader.ReadBytes(_folder.AsInput("a.md"), 101).Bytes);
    }

    [Fact]
    public void A_file_of_terabytes_is_refused_without_reading_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "not every file system keeps holes");
        using (var sparse = File.Create(_folder["a.md"]))
        {
            sparse.SetLength(1L << 40);
        }

        Assert.Equal("SA0003", SourceReader.Read(_folder.AsInput("a.md")).Problem!.Code);
    }

    [Fact]
    public void A_file_that_went_away_is_a_diagnostic()
    {
        var (file, problem) = SourceReader.Read(new InputPath("input/gone.md", _folder["gone.md"], 1));

        Assert.Null(file);
        Assert.StartsWith("input/gone.md: error SA0002: the file cannot be read", problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_a_files_place_is_a_diagnostic()
    {
        Directory.CreateDirectory(_folder["a.md"]);

        Assert.Equal("SA0002", SourceReader.Read(new InputPath("input/a.md", _folder["a.md"], 1)).Problem!.Code);
    }

    [Fact]
    public void A_megabyte_of_one_line_is_read_at_once()
    {
        _folder.With("a.md", new string('가', 600_000));

        Assert.Equal(600_000, SourceReader.Read(_folder.AsInput("a.md")).File!.Text.Length);
    }
}
