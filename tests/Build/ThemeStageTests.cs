using System.Text;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages;
using StaticArchive.Rendering;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Rendering;
using StaticArchive.Text;

namespace StaticArchive.Tests.Build;

public sealed class ThemeStageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theme-");
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Templates_see_words_and_the_addresses_of_assets_below_the_base_path()
    {
        Write("assets/css/site.css", "a { b: c }");
        foreach (var layout in (string[])["404", "articles", "data", "home", "search", "taxonomy", "term"])
        {
            Write($"layouts/{layout}.html", "{{ include 'nav/top' }}");
        }

        Write("partials/nav/top.html", "{{ t.home }} {{ asset 'css/site.css' }}");

        var theme = Compile();

        Assert.Empty(_diagnostics.Sorted());
        var page = new PageRenderer(theme!, ThemeSample.EmptySite).Render("home", ThemeSample.Page(), "index.html", "the home page");
        Assert.Matches("^처음 /archive/assets/css/site\\.[0-9a-f]{10}\\.css$", Encoding.UTF8.GetString(page!.Bytes.Span));
    }

    [Fact]
    public void Missing_layouts_and_files_that_nobody_reads_are_told()
    {
        Write("layouts/home.htm", "");
        Write("readme.txt", "");

        var theme = Compile();

        Assert.Null(theme);
        Assert.Equal(["theme/layouts/home.htm", "theme/readme.txt"], _diagnostics.Sorted().Where(d => d.Code == "SA0010").Select(d => d.Where.File));
        Assert.Contains("theme/layouts/home.html: error SA0501: the layout 'home' is missing", _diagnostics.Sorted().Select(d => d.ToString()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private Theme? Compile()
    {
        var sample = new ArchiveSample();
        var settings = sample.Settings with { Address = new SiteAddress("https://example.org", "/archive") };
        var archive = sample.With("a", ArchiveSample.Day(2024, 1, 1), f => f with { Status = ArchiveSample.At(StaticArchive.Content.ArticleStatus.Draft) }).Build();
        var files = new FileListing(new InputListing(), [.. FileTree.List(_folder.FullName, "theme", _diagnostics)]);
        var assets = AssetStage.Build(files, _diagnostics);
        var strings = new SiteStrings("theme/strings/ko.yml", new Dictionary<string, string> { ["home"] = "처음" });
        var model = new SiteModel(settings, strings, archive, PagePlanner.Plan(archive, settings, _diagnostics), assets.Table);
        return ThemeStage.Compile(files, model, _diagnostics);
    }
}
