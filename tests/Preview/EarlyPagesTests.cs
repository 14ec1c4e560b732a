using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Preview;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Preview;

public sealed class EarlyPagesTests
{
    [Fact]
    public void Pages_and_assets_are_there_before_the_site_is_and_have_its_bytes()
    {
        using var folder = new TemporaryFolder();
        var options = BuildOptions.ForProject(Path.Combine(Repository.Root, "tests/Specs/site/default"), SiteFixture.AsOf) with
        {
            Theme = Path.Combine(Repository.Root, "theme"),
            Output = folder["output"],
            BaseUrl = "https://archive.example/news",
            ShowUnpublished = true,
        };
        EarlyPages? early = null;
        SiteBuild.Run(options, new DiagnosticBag(), new BuildProgress(), null, planned => early = new EarlyPages(planned));

        var files = TreeFiles.Paths(options.Output).ToDictionary(p => p, p => early!.Find("/news/" + (p == "index.html" || p.EndsWith("/index.html", StringComparison.Ordinal) ? p[..^10] : p)));
        var found = files.Where(f => f.Value is not null).ToList();

        Assert.All(found, f => Assert.Equal(File.ReadAllBytes(Path.Combine(options.Output, f.Key)), f.Value!.Bytes.ToArray()));
        Assert.Superset(new HashSet<string> { "index.html", "articles/index.html", "search/index.html" }, found.Select(f => f.Key).ToHashSet());
        Assert.Contains(found, f => f.Key.EndsWith(".css", StringComparison.Ordinal));
        Assert.Null(early!.Find("/news/feed.xml"));
        Assert.Null(early.Find("/articles/"));
    }
}
