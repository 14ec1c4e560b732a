using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Diagnostics;

public class DiagnosticPrinterTests
{
    private static readonly DiagnosticRule Rule = new("SA0102", Severity.Error, "title", "cause", "remedy", "hint");

    private static string Print(Diagnostic diagnostic, params string[] lines)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(writer, _ => lines.Length == 0 ? null : lines, useColor: false).Print([diagnostic]);
        return writer.ToString();
    }

    [Fact]
    public void Shows_the_line_with_a_caret_below_hangul_of_double_width()
    {
        var printed = Print(Rule.At(new SourceLocation("x.md", 2, 4), "unknown category '눙'", "did you mean '능'?"), "---", "인공 눙");

        Assert.Equal("x.md(2,4): error SA0102: unknown category '눙'\n  인공 눙\n       ^\n  hint: did you mean '능'?\n", printed);
    }

    [Fact]
    public void Shows_only_the_neighbourhood_of_a_place_in_a_huge_line()
    {
        var printed = Print(Rule.At(new SourceLocation("x.md", 1, 500_000), "m"), new string('a', 1_000_000));

        Assert.True(printed.Length < 400);
        Assert.Contains("^", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_no_control_character_reach_the_terminal()
    {
        var printed = Print(Rule.At(new SourceLocation("x.md", 1, 1), "bad '\e[2J\u202E'"), "\e]0;title\a");

        Assert.DoesNotContain(printed, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Fact]
    public void A_file_without_a_line_to_show_is_named_with_the_hint() =>
        Assert.Equal("x.md: error SA0102: m\n  hint: hint\n", Print(Rule.At(new SourceLocation("x.md"), "m"), "only"));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void At_the_end_of_a_file_the_last_line_with_text_is_shown_with_its_own_number(int line) =>
        Assert.Equal($"x.md({line},1): error SA0102: m\n  line 2:   name: 가\n  hint: hint\n", Print(Rule.At(new SourceLocation("x.md", line, 1), "m"), "- id: a", "  name: 가", "", "  "));

    [Fact]
    public void An_empty_file_has_no_line_to_show() => Assert.Equal("x.md(1,1): error SA0102: m\n  hint: hint\n", Print(Rule.At(new SourceLocation("x.md", 1, 1), "m"), ""));
}
