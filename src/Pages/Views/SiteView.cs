namespace StaticArchive.Pages.Views;

/// <summary>What every page shows; the same record for all pages. All addresses are finished hrefs.</summary>
/// <param name="Menu">Main navigation: categories index, sources index, archive, and the static pages that have an order.</param>
/// <param name="SearchUrl">Null where the settings leave it out, as for the addresses of the OPML and OpenSearch files.</param>
/// <param name="Categories">With counts.</param>
/// <param name="FooterLinks">Tags, authors, translators, stories, all articles, open data, feeds list (OPML), and the static pages without an order.</param>
public sealed record SiteView(
    string Title, string Description, string Language, string HomeUrl, string? SearchUrl, string AtomUrl, string? OpmlUrl, string? OpensearchUrl, string ManifestUrl,
    string? ContactEmail, PublisherView Publisher, IReadOnlyList<LinkView> Menu, IReadOnlyList<TermView> Categories, IReadOnlyList<LinkView> FooterLinks,
    int ArticleCount, int SourceCount);

public sealed record PublisherView(string Name, string? Url);

/// <param name="Current">Whether it is, or leads to, the page that shows it.</param>
public sealed record LinkView(string Text, string Url, bool Current = false);

/// <summary>A term with its address.</summary>
/// <param name="Key">The taxonomy, in lower case: <c>category</c>, <c>tag</c>, <c>source</c>, <c>author</c>, <c>translator</c>, <c>story</c>, <c>glossary</c>, <c>year</c>, <c>month</c>.</param>
/// <param name="Name">In words: <c>인공지능</c>, <c>2024년 7월</c>.</param>
/// <param name="Url">Of its list; null where the settings leave such lists out (authors, translators, stories).</param>
/// <param name="ExternalUrl">Home page of a source or person; null: none.</param>
/// <param name="Share">Count as a whole percentage (1 to 100) of the largest count among its neighbours; for bars.</param>
public sealed record TermView(string Key, string Slug, string Name, string? EnglishName, string? Description, string? Url, string? ExternalUrl, int Count, int Share);

/// <summary>A term as cards name it. How many articles it has they do not show: else all of them would change with every new one.</summary>
/// <param name="Key">As all else in <see cref="TermView"/>.</param>
public sealed record TermLinkView(string Key, string Slug, string Name, string? EnglishName, string? Description, string? Url, string? ExternalUrl);

/// <param name="Machine"><c>2024-07-20</c> or with time and offset: for <c>datetime</c>.</param>
/// <param name="Text">In words: <c>2024년 7월 20일</c>, with <c>오후 3:05</c> behind where a time was given.</param>
/// <param name="Short">For narrow places: <c>2024. 7. 20.</c></param>
public sealed record DateView(string Machine, string Text, string Short);
