using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.CommandLine;

/// <summary>What the real program says to whom it does not understand.</summary>
public sealed class WrongArgumentsTests
{
    [Theory]
    [InlineData("check --format xml", 2, "--format takes text, github, sarif or json, not 'xml'.")]
    [InlineData("check --allow SA075", 2, "--allow takes a code such as SA0750, not 'SA075'. The command 'codes' lists them.")]
    [InlineData("check links --older-than soon", 2, "--older-than takes days, 0 to 36500, not 'soon'.")]
    [InlineData("check links --delay -1", 2, "--delay takes seconds, 0 to 3600, not '-1'.")]
    [InlineData("preview --port 99999", 2, "--port takes a number from 0 to 65535, not '99999'.")]
    [InlineData("check --input nowhere", 1, "input: error SA0001: there is no folder 'nowhere' to read articles from")]
    [InlineData("edition 1999-01", 1, "edition: error SA0445: no published article belongs to '1999-01': there is no such edition")]
    public void Are_answered_with_what_would_be_right(string arguments, int exitCode, string answer)
    {
        var result = ProgramRunner.Run([.. arguments.Split(' '), "--root", Repository.Root]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(answer, (result.Output + result.Error).Split('\n')[0]);
    }
}
