using System.Text.RegularExpressions;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

public partial class LeaveOutTests
{
    private const string Everything = "leave_out: [authors, translators, stories, articles, search, api, other_feeds, term_feeds, schemas, list_citations]\n";

    [Fact]
    public void What_is_left_out_is_not_made_and_nothing_links_to_it()
    {
        using var site = Sample(Everything).Build();

        site.MustSucceed();

        var paths = TreeFiles.Paths(site.Output).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(paths, p => p.StartsWith("authors/", StringComparison.Ordinal) || p.StartsWith("translators/", StringComparison.Ordinal)
            || p.StartsWith("stories/", StringComparison.Ordinal) || p.StartsWith("search/", StringComparison.Ordinal) || p.StartsWith("api/", StringComparison.Ordinal) || p.StartsWith("schemas/", StringComparison.Ordinal)
            || p is "articles/index.html" or "rss.xml" or "feed.json" or "feeds.opml" or "opensearch.xml" || p.EndsWith("/feed.xml", StringComparison.Ordinal)
            || (p.Contains("/cite.", StringComparison.Ordinal) && !p.StartsWith("assets/", StringComparison.Ordinal)));
        Assert.Contains("feed.xml", paths);
        Assert.Contains("tags/index.html", paths);
        Assert.Empty(DeadLinks(site.Output, paths));
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("translators")]
    [InlineData("stories")]
    [InlineData("articles")]
    [InlineData("search")]
    [InlineData("api")]
    [InlineData("other_feeds")]
    [InlineData("term_feeds")]
    [InlineData("schemas")]
    [InlineData("list_citations")]
    public void Each_part_can_be_left_out_alone(string part)
    {
        using var site = Sample($"leave_out: {part}\n").Build();

        site.MustSucceed();

        Assert.Empty(DeadLinks(site.Output, TreeFiles.Paths(site.Output).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_part_that_there_is_not_is_an_error_with_the_words_that_there_are()
    {
        using var site = Sample("leave_out: [serach]\n").Build();

        var problem = Assert.Single(site.Diagnostics);
        Assert.Contains("'leave_out' cannot be 'serach'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'search'?", problem.Hint!, StringComparison.Ordinal);
    }

    private static SiteFixture Sample(string settings)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Sites", "Sample");

        // The sample's page of this name links to what is left out, which is an error.
        return SiteFixture.From(folder).With("input/pages/about.md", "---\ntitle: 소개\n---\n\n글.\n").With("input/settings.yml", File.ReadAllText(Path.Combine(folder, "input", "settings.yml")) + settings);
    }

    private static IEnumerable<string> DeadLinks(string output, HashSet<string> paths) =>
        from path in paths
        where path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)
            || path is "llms.txt"
        from match in Link().Matches(File.ReadAllText(Path.Combine(output, path))).Cast<Match>()
        let target = Uri.UnescapeDataString(match.Groups["path"].Value.TrimEnd('.'))
        where target != "/garam" // The sample's publisher lives there.
        where !paths.Contains((target.EndsWith('/') ? target + "index.html" : target)[1..])
        select $"{path}: {target}";

    /// <summary>Links from the root, and absolute ones of the site.</summary>
    [GeneratedRegex("""(?:(?:href|src|action|data-index)="|https://archive\.example)(?<path>/[^"#?<>\s)/\\}][^"#?<>\s)\\}]*)""")]
    private static partial Regex Link();
}
