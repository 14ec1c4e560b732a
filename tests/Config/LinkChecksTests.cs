using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Config;

public class LinkChecksTests
{
    private const string Moved = "https://example.com/b";

    private static LinkChecks Read(string text)
    {
        var found = new List<Diagnostic>();
        var data = DataFilesReader.Read([new YamlText("input/data/link-checks.yml", text)], found);
        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        return data.LinkChecks;
    }

    [Fact]
    public void A_check_has_all_its_values()
    {
        var checks = Read($"- {{url: \"{Moved}\", checked: 2025-12-20, state: moved, since: 2025-11-01, status: 200, moved_to: \"https://example.com/c\"}}\n");

        Assert.Equal(new LinkCheck(Moved, new DateOnly(2025, 12, 20), LinkState.Moved, new DateOnly(2025, 11, 1)) { Status = 200, MovedTo = "https://example.com/c" }, checks.Find(Moved));
        Assert.Null(checks.Find("https://example.com/"));
        Assert.Null(checks.Find(null));
    }

    [Theory]
    [InlineData("state: ok", true, false)]
    [InlineData("state: moved", true, false)]
    [InlineData("state: paywall", true, false)]
    [InlineData("state: blocked", true, false)]
    [InlineData("state: gone", false, true)]
    [InlineData("state: unreachable", false, false)]
    [InlineData("state: unreachable, since: 2025-12-07", false, false)]
    [InlineData("state: unreachable, since: 2025-12-06", false, true)]
    public void A_silent_host_is_gone_only_after_two_weeks(string written, bool answers, bool isGone)
    {
        var check = Read($"- {{url: \"{Moved}\", checked: 2025-12-20, {written}}}\n").Find(Moved)!;

        Assert.Equal((answers, isGone), (check.Answers, check.IsGone));
    }

    [Fact]
    public void Of_two_lines_for_one_address_the_later_visit_holds() => Assert.Equal(
        LinkState.Gone,
        Read($"- {{url: \"{Moved}\", checked: 2025-12-21, state: gone}}\n- {{url: \"{Moved}\", checked: 2025-12-20, state: ok}}\n").Find(Moved)!.State);

    [Fact]
    public void Checks_are_in_the_order_of_their_addresses() => Assert.Equal(
        ["https://example.com/a", Moved],
        Read($"- {{url: \"{Moved}\", checked: 2025-12-21, state: ok}}\n- {{url: \"https://example.com/a\", checked: 2025-12-20, state: ok}}\n").All.Select(c => c.Url));
}
