using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Links;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Links;

public sealed class LinkChecksFileTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    private static LinkVisit Visit(string url, LinkState? state) => new(new LinkTarget(url, "x.md", Today), state, "");

    private static LinkChecks Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var checks = DataFilesReader.Read([new YamlText(LinkChecks.FileName, text)], diagnostics).LinkChecks;
        Assert.Empty(diagnostics);
        return checks;
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var check = new LinkCheck("https://example.com/칩?a=b#c", Today, LinkState.Moved, new DateOnly(2025, 12, 1))
        {
            Status = 200, MovedTo = "https://example.com/new", Archive = "https://web.archive.org/web/2024/https://example.com/",
        };
        var plain = new LinkCheck("https://example.com/a", Today, LinkState.Ok, Today);

        Assert.Equal([plain, check], Read(LinkChecksFile.Write(new LinkChecks([check, plain]))).All);
    }

    [Fact]
    public void A_state_keeps_its_first_day_and_a_page_its_copy()
    {
        var first = new DateOnly(2025, 12, 1);
        var known = new LinkChecks([new LinkCheck("https://a.example/", first, LinkState.Gone, first) { Archive = "https://web.archive.org/a" }, new LinkCheck("https://b.example/", first, LinkState.Gone, first)]);

        var merged = LinkChecksFile.Merge(known, [Visit("https://a.example/", LinkState.Gone), Visit("https://b.example/", LinkState.Ok)], Today, wanted: null);

        Assert.Equal(new LinkCheck("https://a.example/", Today, LinkState.Gone, first) { Archive = "https://web.archive.org/a" }, merged.All[0]);
        Assert.Equal(new LinkCheck("https://b.example/", Today, LinkState.Ok, Today), merged.All[1]);
    }

    [Fact]
    public void What_nobody_wants_goes_and_what_nothing_was_learned_of_stays()
    {
        var known = new LinkChecks([new LinkCheck("https://a.example/", Today, LinkState.Ok, Today), new LinkCheck("https://b.example/", Today, LinkState.Ok, Today)]);

        var merged = LinkChecksFile.Merge(known, [Visit("https://b.example/", null), Visit("https://c.example/", null)], Today, new HashSet<string> { "https://b.example/", "https://c.example/" });

        Assert.Equal([known.All[1]], merged.All);
    }

    [Fact]
    public void What_another_has_written_meanwhile_is_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder["link-checks.yml"];

        Assert.Empty(LinkChecksFile.Save(path, [Visit("https://a.example/", LinkState.Ok)], Today, wanted: null));
        Assert.Empty(LinkChecksFile.Save(path, [Visit("https://b.example/", LinkState.Gone)], Today, wanted: null));

        Assert.Equal(["https://a.example/", "https://b.example/"], Read(File.ReadAllText(path)).All.Select(c => c.Url));
    }

    [Theory]
    [InlineData("- {url: nonsense")]
    [InlineData("<<<<<<< HEAD\n")]
    public void A_file_that_cannot_be_read_is_left_as_it_is(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder["link-checks.yml"];
        File.WriteAllText(path, text);

        var problems = LinkChecksFile.Save(path, [Visit("https://a.example/", LinkState.Ok)], Today, wanted: null);

        Assert.NotEmpty(problems);
        Assert.Equal(text, File.ReadAllText(path));
    }
}
