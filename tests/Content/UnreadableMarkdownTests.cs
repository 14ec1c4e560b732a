using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Content;

/// <summary>No text is known that makes the parser fail; if it ever does, this is what is said: SA0203, an error with its file.</summary>
public sealed class UnreadableMarkdownTests
{
    [Fact]
    public void A_failing_parser_is_an_error_of_the_file()
    {
        var said = MarkdownRules.Unreadable.At(new SourceLocation("input/articles/x.md"), "the Markdown parser failed: index");

        Assert.Equal("input/articles/x.md: error SA0203: the Markdown parser failed: index", said.ToString());
    }
}
