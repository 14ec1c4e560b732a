namespace StaticArchive.Tests.Support;

public sealed class TextDiffTests
{
    [Fact]
    public void Same_texts_have_no_difference()
    {
        Assert.Equal("", TextDiff.Between("가\n나\n", "가\n나\n"));
    }

    [Fact]
    public void Changed_line_is_shown_with_its_number()
    {
        var diff = TextDiff.Between("하나\n둘\n셋\n", "하나\n두울\n셋\n");

        Assert.Equal("    line 2:\n    - 둘\n    + 두울", diff);
    }

    [Fact]
    public void Of_a_long_line_only_the_changed_part_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("<p>한글 본문</p>", 200));

        var diff = TextDiff.Between($"{filler}<b>옛 낱말</b>{filler}", $"{filler}<b>새 낱말</b>{filler}");

        Assert.True(diff.Length < 400, diff);
        Assert.Contains("⟦옛⟧", diff, StringComparison.Ordinal);
        Assert.Contains("⟦새⟧", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_two_code_units_are_not_cut()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 300));

        var diff = TextDiff.Between(faces + " 가", faces + " 나");

        Assert.True(diff.EnumerateRunes().All(r => r.Value != 0xFFFD), diff);
    }

    [Fact]
    public void Invisible_letters_are_shown_by_number()
    {
        Assert.Contains("\\u200B", TextDiff.Between("가\n", "가\u200B\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_in_line_ends_alone_is_said()
    {
        Assert.Contains("(empty)", TextDiff.Between("가", "가\n"), StringComparison.Ordinal);
        Assert.NotEqual("", TextDiff.Between("가\r\n", "가\n"));
    }

    [Fact]
    public void Spaces_count()
    {
        Assert.NotEqual("", TextDiff.Between("가 나\n", "가  나\n"));
    }
}
