using StaticArchive.CommandLine;
using StaticArchive.Config;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Editions;

public sealed class EditionCommandTests(RichEdition edition) : IClassFixture<RichEdition>
{
    [Fact]
    public void Another_process_in_another_time_zone_and_language_writes_the_same_bytes()
    {
        var file = edition.PathOf("여기/책.epub");
        var result = ProgramRunner.RunLimited("export TZ=America/St_Johns LC_ALL=tr_TR.UTF-8", ["edition", "2024-07", "--output", file, .. edition.Arguments]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(edition.Month.Bytes.ToArray(), File.ReadAllBytes(file));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void Twice_the_same_is_the_same() =>
        Assert.Equal(edition.Story.Bytes.ToArray(), edition.Make(new EditionKey(true, "saga", default)).Bytes.ToArray());

    [Theory]
    [InlineData(ExitCodes.Usage)]
    [InlineData(ExitCodes.Usage, "2024-13")]
    [InlineData(ExitCodes.Usage, "2024-07", "--story", "saga")]
    [InlineData(ExitCodes.Usage, "--story", "No Such!")]
    [InlineData(ExitCodes.InputErrors, "2023-01")]
    [InlineData(ExitCodes.InputErrors, "--story", "nothing")]
    public void What_cannot_be_made_is_refused_and_nothing_is_written(int exitCode, params string[] asked)
    {
        var file = edition.PathOf("none.epub");

        Assert.Equal(exitCode, Commands.Run(["edition", .. asked, "-o", file, .. edition.Arguments]));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_and_a_folder_in_its_place_is_told()
    {
        var file = edition.PathOf("old.epub");
        File.WriteAllText(file, "old");

        Assert.Equal(ExitCodes.Success, Commands.Run(["edition", "--story", "saga", "-o", file, .. edition.Arguments]));
        Assert.Equal(edition.Story.Bytes.ToArray(), File.ReadAllBytes(file));
        Assert.Equal(ExitCodes.OutputFailed, Commands.Run(["edition", "--story", "saga", "-o", edition.PathOf("input"), .. edition.Arguments]));
    }
}
