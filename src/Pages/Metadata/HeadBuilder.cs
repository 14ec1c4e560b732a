using StaticArchive.Archive;
using StaticArchive.Pages.Views;

namespace StaticArchive.Pages.Metadata;

/// <summary>What machines read of a page: its name and summary, where it stands, what it is.</summary>
internal static class HeadBuilder
{
    /// <param name="title">The page's heading.</param>
    /// <param name="description">As the page's kind has it; this function makes it fit.</param>
    public static HeadView Build(PlannedPage page, string title, string description, SiteModel model)
    {
        var site = HeadContext.For(model);
        var head = new PageHead(page, title, Descriptions.Of(page, title, description, site), Canonical(page, model));
        return new HeadView(
            TitleOf(page, title, site), head.Description, model.Settings.NoIndex ? null : head.Canonical, Robots(page, model),
            page.Indexed ? [.. OpenGraphTags.Of(head, site), .. CitationTags.Of(head, site)] : [],
            page is RedirectPage ? [] : [.. HeadLinks.Of(head, site)],
            page.Indexed ? StructuredData.Of(head, site) : null);
    }

    /// <summary>A page that leads on names the one that it leads to.</summary>
    private static string? Canonical(PlannedPage page, SiteModel model) => page switch
    {
        RedirectPage redirect => model.Settings.Address.Absolute(redirect.TargetPath),
        { Indexed: true } => model.Settings.Address.Absolute(page.Path),
        _ => null,
    };

    /// <summary>A category and a tag may share a name: the title says which it is.</summary>
    private static string TitleOf(PlannedPage page, string title, HeadContext site) => page switch
    {
        HomePage => title,
        TermPage { Listing.Term.Taxonomy: not (Taxonomy.Year or Taxonomy.Month) and var taxonomy } =>
            $"{title} · {site.Words.Kind(taxonomy)} · {site.Model.Settings.Title}",
        _ => $"{title} · {site.Model.Settings.Title}",
    };

    private static string Robots(PlannedPage page, SiteModel model) =>
        model.Settings.NoIndex || !page.Indexed ? "noindex" : "max-image-preview:large";
}
