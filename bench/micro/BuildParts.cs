using BenchmarkDotNet.Attributes;
using StaticArchive.Archive;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;

namespace StaticArchive.Bench;

/// <summary>The hot parts of a build, each over the whole of a site: by default the repository's own, or the one whose folder STATICARCHIVE_SITE names.</summary>
[MemoryDiagnoser]
public class BuildParts
{
    private readonly DiagnosticBag _diagnostics = new();
    private SourceFile[] _articles = [];
    private PreparedSite _site = null!;

    [GlobalSetup]
    public void ReadSite()
    {
        var root = Environment.GetEnvironmentVariable("STATICARCHIVE_SITE") ?? RepositoryRoot();
        var options = BuildOptions.ForProject(root, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var files = FileListing.Read(options, _diagnostics);
        var config = SiteConfig.Read(files, options, _diagnostics)!;
        _articles = [.. files.Input.Articles.Select(a => SourceReader.Read(a).File!)];
        var content = ContentReader.Read(files, config, null, (_diagnostics, new BuildProgress()));
        var input = new ArchiveInput(config.Settings, config.Data, content.Articles, content.Pages, options.AsOf);
        var archive = ArchiveBuilder.Build(input, _diagnostics);
        var model = new SiteModel(config.Settings, config.Strings, archive, PagePlanner.Plan(archive, config.Settings, _diagnostics), AssetStage.Build(files, _diagnostics).Table);
        var theme = ThemeStage.Compile(files, model, _diagnostics)!;
        _site = new PreparedSite(DirectoryDefaults.Read(files.Input.DirectoryDefaults, _diagnostics), input, model, theme);
    }

    /// <summary>Front matter and Markdown.</summary>
    [Benchmark]
    public int Parse() => _articles.Count(a => ArticleParser.Parse(a, _site.Defaults, _site.Input.Settings.TimeZone).Value is not null);

    /// <summary>Names looked up, lists made, related articles found.</summary>
    [Benchmark]
    public int Archive() => ArchiveBuilder.Build(_site.Input, new DiagnosticBag()).Articles.Length;

    [Benchmark]
    public int Plan() => PagePlanner.Plan(_site.Model.Archive, _site.Model.Settings, new DiagnosticBag()).Pages.Length;

    [Benchmark]
    public int Views()
    {
        var views = new PageViews(_site.Model);
        return _site.Model.Plan.Pages.Sum(p => views.Build(p).Title.Length);
    }

    /// <summary>Views and templates.</summary>
    [Benchmark]
    public int Render()
    {
        var views = new PageViews(_site.Model);
        var renderer = new PageRenderer(_site.Theme, views.Site);
        var octets = 0;
        foreach (var page in _site.Model.Plan.Pages)
        {
            renderer.Render(page.Layout, views.Build(page), (page.OutputPath, page.Origin), file => octets += file.Bytes.Length);
        }

        return octets;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StaticArchive.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run it inside the repository, or name a site in STATICARCHIVE_SITE");
    }

    private sealed record PreparedSite(DirectoryDefaults Defaults, ArchiveInput Input, SiteModel Model, Theme Theme);
}
