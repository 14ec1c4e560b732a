namespace StaticArchive.Pages.Views;

/// <summary>An article's page.</summary>
/// <param name="Html">The text with all links finished; null where rights withhold it (then the summary and the link to the original are the page).</param>
/// <param name="Contents">Table of contents: headings of level 2 and 3; empty where there are fewer than three headings.</param>
/// <param name="Newer">The next newer article; null: none.</param>
/// <param name="Mark">Null: it is published, as every article of a site is; only a preview shows others.</param>
public sealed record ArticleView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string Url, string Summary, FinishedHtml? Html, IReadOnlyList<QuotationView> Quotations, IReadOnlyList<HeadingView> Contents,
    DateView Published, DateView? Updated, TermView Source, TermView Category, IReadOnlyList<TermView> Tags, ProvenanceView Provenance,
    string? ReadingTime, ImageView? Image, IReadOnlyList<CorrectionView> Corrections, StoryPartView? Story, CompactView? Newer, CompactView? Older,
    IReadOnlyList<CardView> Related, CiteView Cite, string? HistoryUrl, string? ReportUrl, MarkView? Mark)
    : PageView("article", Title, Head, Breadcrumbs);

/// <summary>A passage shown where the text is withheld.</summary>
/// <param name="Lines">Plain; a paragraph each.</param>
public sealed record QuotationView(IReadOnlyList<string> Lines);

/// <param name="Url">With its fragment: <c>#배경</c>, percent-encoded.</param>
public sealed record HeadingView(int Level, string Text, string Url);

/// <summary>Where the text comes from and on what ground it stands here.</summary>
/// <param name="IsTranslation">Else it is the archive's own text: its "translators" wrote it.</param>
/// <param name="OriginalTitle">Null: not said; so are all nullable values here.</param>
/// <param name="OriginalUrl">http or https.</param>
/// <param name="OriginalLanguage">BCP 47, for <c>lang</c> and <c>hreflang</c>.</param>
/// <param name="MethodKey"><c>human</c>, <c>machine-edited</c>, <c>machine</c>, <c>digest</c>.</param>
/// <param name="Method">In words, short: <c>요약</c>.</param>
/// <param name="MethodNote">In words, a sentence.</param>
/// <param name="RightsKey"><c>own</c>, <c>licence</c>, <c>permission</c>, <c>public-domain</c>, <c>quotation</c>, <c>unknown</c>.</param>
/// <param name="Rights">In words, a sentence: on what basis it is published and what a reader may do.</param>
/// <param name="Licence">Name of the licence.</param>
/// <param name="LicenceUrl">For Creative Commons and SPDX ids that are known.</param>
public sealed record ProvenanceView(
    bool IsTranslation, string? OriginalTitle, string? OriginalUrl, DateView? OriginalDate, string? OriginalLanguage, IReadOnlyList<TermView> Authors,
    IReadOnlyList<TermView> Translators, IReadOnlyList<string> Reviewers, string? MethodKey, string? Method, string? MethodNote,
    string RightsKey, string Rights, string? Licence, string? LicenceUrl)
{
    /// <summary>In words where the theme has some (<c>language_en</c>), else as in <see cref="OriginalLanguage"/>.</summary>
    public string? OriginalLanguageName { get; init; }

    /// <summary>Since when the original is gone, as far as is known; null: it answers, or nobody has looked.</summary>
    public DateView? OriginalGone { get; init; }

    /// <summary>A copy of the original in a web archive.</summary>
    public string? ArchiveUrl { get; init; }
}

public sealed record CorrectionView(DateView Date, string Note);

/// <summary>The article's place in its story.</summary>
/// <param name="Number">One-based.</param>
/// <param name="PartText">In words: <c>4편 가운데 2편</c>.</param>
/// <param name="Parts">All, oldest first.</param>
public sealed record StoryPartView(TermView Story, int Number, int Count, string PartText, IReadOnlyList<StoryLinkView> Parts);

public sealed record StoryLinkView(string Title, string Url, DateView Date, bool Current, MarkView? Mark);

/// <param name="Text">A ready citation, plain.</param>
/// <param name="Url">The article's absolute address.</param>
/// <param name="Id">The article's id.</param>
/// <param name="JsonUrl">The article's metadata as JSON, with its citation in three formats under <c>citation</c>; null where the settings leave it out.</param>
/// <param name="Apa">By the American Psychological Association's manual, plain.</param>
/// <param name="Chicago">By the Chicago manual, plain.</param>
/// <param name="Files">For reference managers, named by format; empty where the settings ask for none.</param>
public sealed record CiteView(string Text, string Url, string Id, string? JsonUrl, string Apa, string Chicago, IReadOnlyList<LinkView> Files);
