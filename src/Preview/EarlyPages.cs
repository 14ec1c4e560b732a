using StaticArchive.Build;
using StaticArchive.Hosting;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;
using StaticArchive.Text;

namespace StaticArchive.Preview;

/// <summary>The pages and assets of a site that is decided and not yet written. A page is made when it is asked for: so a reader need not wait for all the others, nor for what is made of all of them.</summary>
internal sealed class EarlyPages
{
    private readonly Dictionary<string, OutputFile> _assets;
    private readonly string _basePath;
    private readonly Lazy<Made> _made;

    public EarlyPages(PlannedSite site)
    {
        _assets = site.Assets.ToDictionary(a => a.Path, StringComparer.Ordinal);
        _basePath = site.Model.Settings.Address.BasePath;
        _made = new Lazy<Made>(() => new Made(site));
    }

    public HeaderRules Headers => _made.Value.Headers;

    /// <summary>The addresses of all style sheets, as <see cref="ServedSite.StyleSheets"/>.</summary>
    public IReadOnlyList<string> StyleSheets() =>
        [.. _assets.Keys.Where(p => p.StartsWith("assets/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(p => _basePath + UrlPath.Encode("/" + p))];

    /// <param name="path">Decoded, from the host's root.</param>
    /// <returns>Null where only the whole site has an answer, or where the template fails.</returns>
    public OutputFile? Find(string path)
    {
        if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var below = Nfc.Normalize(path[(_basePath.Length + 1)..]);
        return below.Length > 0 && !below.EndsWith('/') ? _assets.GetValueOrDefault(below)
            : _made.Value.Render("/" + below);
    }

    /// <summary>Makes what all pages share, which whoever asks first would wait for.</summary>
    public void Prepare() => _ = _made.Value;

    /// <summary>The others answer with another status, or tell of files that are not made yet.</summary>
    private static bool IsMadeOfThePlan(PlannedPage page) => page is not (RedirectPage or WithdrawnPage or NotFoundPage or EditionsPage or DataPage);

    private sealed class Made
    {
        private readonly PageViews _views;
        private readonly PageRenderer _renderer;
        private readonly PagePlan _plan;

        public Made(PlannedSite site)
        {
            _views = new PageViews(site.Model);
            _renderer = new PageRenderer(site.Theme, _views.Site);
            _plan = site.Model.Plan;
            Headers = HeaderRules.Parse(HeadersWriter.Write(site.Model));
        }

        public HeaderRules Headers { get; }

        public OutputFile? Render(string path) =>
            _plan.PageAt(path) is { } page && IsMadeOfThePlan(page) ? _renderer.Render(page.Layout, _views.Build(page), page.OutputPath, page.Origin) : null;
    }
}
