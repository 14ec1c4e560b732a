using CsCheck;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Config;

public class YamlTreeReaderTests
{
    private static readonly string[] Pieces =
    [
        "title: ", "a", "\n", "  ", "- ", "[", "]", "{", "}", ",", ": ", ":", "\"", "'", "|", ">", "#", "&a ", "*a", "!", "? ", "%YAML 1.2", "---", "...", "\t", "\\", "\\x", "\\U0011",
        "가", "\ud83d\ude00", "<<: ", "~", "@", "`", "-", "+", "0", "\u00A0", "\u3000", "\\u",
    ];

    private static (YamlNode? Root, List<Diagnostic> Found) Read(string text, int line = 1)
    {
        var found = new List<Diagnostic>();
        return (YamlTreeReader.Read(new YamlText("x.yml", text, line), YamlLimits.FrontMatter, found), found);
    }

    [Fact]
    public void Values_carry_their_place_in_the_whole_file()
    {
        var (root, found) = Read("title: 가나 다\ntags:\n  - a\n  - 'b'\n", line: 12);

        var tags = Assert.IsType<YamlSequence>(Assert.IsType<YamlMapping>(root).Entries[1].Value);
        Assert.Empty(found);
        Assert.Equal(new SourceLocation("x.yml", 15, 5), tags.Items[1].Where);
        Assert.Equal("b", Assert.IsType<YamlScalar>(tags.Items[1]).Value);
    }

    [Fact]
    public void Columns_count_utf16_units_behind_emoji()
    {
        var (root, _) = Read("{\ud83d\ude00: a, b: c}");

        Assert.Equal(9, Assert.IsType<YamlMapping>(root).Entries[1].Key.Where.Column);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n...\n")]
    public void Nothing_is_an_empty_mapping_or_an_empty_text(string text)
    {
        var (root, found) = Read(text);

        Assert.Empty(found);
        Assert.True(root is YamlMapping { Entries.IsEmpty: true } or YamlScalar { IsEmpty: true });
    }

    [Fact]
    public void Sixteen_levels_are_read_and_seventeen_are_not()
    {
        Assert.Empty(Read(new string('[', 16) + new string(']', 16)).Found);
        Assert.Equal("SA0310", Assert.Single(Read(new string('[', 17) + new string(']', 17)).Found).Code);
    }

    [Fact]
    public void Many_keys_are_compared_without_taking_long()
    {
        var text = string.Concat(Enumerable.Range(0, 900).Select(i => $"k{i}: v\n")) + "k5: w\n";

        var duplicate = Assert.Single(Read(text).Found);

        Assert.Equal(("SA0302", 901), (duplicate.Code, duplicate.Where.Line));
        Assert.Contains("x.yml(6,1)", duplicate.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_empty_only_without_quotes()
    {
        var entries = Assert.IsType<YamlMapping>(Read("a: null\nb: 'null'\nc: ~\nd: \"~\"\n").Root).Entries;

        Assert.Equal([true, false, true, false], entries.Select(e => ((YamlScalar)e.Value).IsEmpty));
    }

    [Fact]
    public void Any_text_gives_a_tree_or_a_diagnostic_inside_the_text_and_never_an_exception() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat).Sample(
            text =>
            {
                var (root, found) = Read(text);
                var lines = text.Split('\n');
                Assert.True(root is not null || found.Count > 0, text);
                Assert.All(found, d => Assert.InRange(d.Where.Line, 1, lines.Length + 1));
                Assert.All(found, d => Assert.True(d.Where.Column >= 1, text));
            },
            iter: 20_000,
            threads: 1);
}
