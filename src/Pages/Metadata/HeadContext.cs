using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using StaticArchive.Archive;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>What the heads of all pages of one site share; made once per model, since there is a head for every page.</summary>
internal sealed class HeadContext
{
    private static readonly ConditionalWeakTable<SiteModel, HeadContext> Known = [];

    private readonly FrozenDictionary<Term, HeadLinkView> _termFeeds;

    private HeadContext(SiteModel model)
    {
        var settings = model.Settings;
        Model = model;
        Words = new Words(model.Strings);
        Breadcrumbs = new Breadcrumbs(model, Words);
        HomeUrl = settings.Address.Absolute(Permalinks.Home);
        DefaultImage = SocialImage.Default(model);
        Locale = LocaleNames.OpenGraph(settings.Language);
        SiteFeeds = [.. model.Plan.Feeds.Where(f => f.Listing is null).Select(FeedLink)];
        _termFeeds = model.Plan.Feeds.Where(f => f.Listing is not null).ToFrozenDictionary(f => f.Listing!.Term, FeedLink);
    }

    public SiteModel Model { get; }

    public Words Words { get; }

    public Breadcrumbs Breadcrumbs { get; }

    /// <summary>Absolute.</summary>
    public string HomeUrl { get; }

    /// <summary>Null where the theme has none.</summary>
    public SocialImage? DefaultImage { get; }

    /// <summary>As Open Graph spells it; null where the country is unknown.</summary>
    public string? Locale { get; }

    public IReadOnlyList<HeadLinkView> SiteFeeds { get; }

    public static HeadContext For(SiteModel model) => Known.GetValue(model, static m => new HeadContext(m));

    /// <summary>Null where the term's list has no feed.</summary>
    public HeadLinkView? FeedOf(Term term) => _termFeeds.GetValueOrDefault(term);

    public string Absolute(string sitePath) => Model.Settings.Address.Absolute(sitePath);

    /// <summary>The absolute address of a term's list; null where there is none.</summary>
    public string? UrlOf(Term term) => Model.Plan.PathOf(term) is { } path ? Absolute(path) : null;

    private HeadLinkView FeedLink(PlannedFeed feed)
    {
        var (type, format) = feed.Format switch
        {
            FeedFormat.Atom => ("application/atom+xml", "Atom"),
            FeedFormat.Rss => ("application/rss+xml", "RSS"),
            _ => ("application/feed+json", "JSON"),
        };
        var name = feed.Listing is { Term: var term } ? $"{term.Name} · {Words.Kind(term.Taxonomy)} · {Model.Settings.Title}" : Model.Settings.Title;
        return new HeadLinkView("alternate", Model.Settings.Address.Href(feed.Path), type, ValidText.OneLine($"{name} ({format})"));
    }
}
