using System.Text;

namespace StaticArchive.Tests.Support;

public sealed class ExpectedFilesTests
{
    [Fact]
    public void Missing_and_new_files_are_differences()
    {
        var problems = ExpectedFiles.Compare(Files(("a.html", "가"), ("b.html", "나")), Files(("a.html", "가"), ("c.html", "다")));

        Assert.Equal(["  no longer made: b.html", "  new: c.html"], problems);
    }

    [Fact]
    public void Same_change_in_many_files_is_told_once()
    {
        var problems = ExpectedFiles.Compare(
            Files(("a.html", "머리\n옛\n"), ("b.html", "옛\n"), ("c.html", "옛\n꼬리\n")), Files(("a.html", "머리\n새\n"), ("b.html", "새\n"), ("c.html", "새\n꼬리\n")));

        var only = Assert.Single(problems);
        Assert.StartsWith("  changed: a.html and 2 more", only, StringComparison.Ordinal);
    }

    [Fact]
    public void File_with_another_fingerprint_is_compared_with_the_old_one()
    {
        var problems = ExpectedFiles.Compare(Files(("site.0123456789.css", "a{}\n")), Files(("site.abcdef0123.css", "b{}\n")));

        Assert.Equal(["  other content: site.0123456789.css is now site.abcdef0123.css\n    line 1:\n    - a{}\n    + b{}"], problems);
    }

    private static Dictionary<string, byte[]> Files(params (string Path, string Text)[] files) =>
        files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetBytes(f.Text), StringComparer.Ordinal);
}
