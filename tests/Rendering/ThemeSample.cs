using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;
using StaticArchive.Text;

namespace StaticArchive.Tests.Rendering;

/// <summary>A theme made in code, and pages rendered with it.</summary>
internal sealed class ThemeSample
{
    public static readonly HeadView Head = new("제목 - 서고", "설명", null, null, [], [], null);

    public static readonly SiteView EmptySite = new(
        "서고", "옮긴 글", "ko", "/", "/search/", "/feed.xml", "/feeds.opml", "/opensearch.xml", "/manifest.webmanifest", null, new PublisherView("지기", null), [], [], [], 0, 0);

    public static readonly SiteView SiteWithMenu = EmptySite with { Menu = [new LinkView("분야", "/categories/")] };

    private readonly List<SourceFile> _layouts = [];
    private readonly List<SourceFile> _partials = [];

    public SiteView Site { get; init; } = EmptySite;

    public DiagnosticBag Diagnostics { get; } = new();

    public Dictionary<string, string> Words { get; } = new() { ["home"] = "처음", ["count"] = "글 {0}편, {1}곳" };

    public Dictionary<string, string> Assets { get; } = new() { ["css/site.css"] = "/assets/css/site.0123456789.css" };

    public ThemeSample Layout(string name, string text) => Add(_layouts, $"theme/layouts/{name}.html", text);

    public ThemeSample Partial(string name, string text) => Add(_partials, $"theme/partials/{name}.html", text);

    public Theme? Compile(params string[] required) => ThemeCompiler.Compile(new ThemeSources(_layouts, _partials, new ThemeValues(Words, Assets)), required, Diagnostics);

    /// <summary>The page that the layout <c>page</c> makes; empty where something failed, which is among the diagnostics.</summary>
    public string Render(PageView? view = null, string layout = "page")
    {
        if (Compile() is not { } theme)
        {
            return "";
        }

        var renderer = Renderer(theme);
        var file = renderer.Render(layout, view ?? Page(), "x/index.html", "input/pages/x.md");
        renderer.Report(Diagnostics);
        return file is null ? "" : Encoding.UTF8.GetString(file.Bytes.Span);
    }

    public PageRenderer Renderer(Theme theme) => new(theme, Site);

    public static StaticPageView Page(string title = "제목", string html = "<p>본문</p>") => new(title, Head, [], new FinishedHtml(html), [], null);

    public IEnumerable<string> Problems() => Diagnostics.Sorted().Select(d => d.ToString());

    private ThemeSample Add(List<SourceFile> files, string name, string text)
    {
        files.Add(new SourceFile(name, text, ContentHash.Of(text)));
        return this;
    }
}
