namespace StaticArchive.Pages.Views;

/// <summary>What every layout gets as <c>page</c>; the kinds add their own.</summary>
/// <param name="Kind"><c>home</c>, <c>article</c>, <c>term</c>, <c>story</c>, <c>glossary</c>, <c>taxonomy</c>, <c>articles</c>, <c>page</c>, <c>corrections</c>, <c>search</c>, <c>data</c>, <c>editions</c>, <c>404</c>, <c>withdrawn</c>, <c>redirect</c>.</param>
/// <param name="Title">The heading.</param>
/// <param name="Breadcrumbs">From home to the parent; empty on home.</param>
public abstract record PageView(string Kind, string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs);

/// <param name="Lead">The newest article on the first page; null on further ones. It is not among the days.</param>
/// <param name="Days">The articles of this page by day, newest first.</param>
/// <param name="Categories">With counts and shares.</param>
/// <param name="Sources">With counts and shares, the most used first; at most 12.</param>
/// <param name="Years">The year ribbon, oldest first, empty years between included (their <c>Url</c> is null and <c>Count</c> 0).</param>
public sealed record HomeView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, CardView? Lead, IReadOnlyList<DayView> Days, PagerView Pager,
    IReadOnlyList<TermView> Categories, IReadOnlyList<TermView> Sources, IReadOnlyList<YearView> Years, IReadOnlyList<TermView> Stories)
    : PageView("home", Title, Head, Breadcrumbs);

public sealed record DayView(DateView Date, IReadOnlyList<CardView> Articles);

/// <param name="Share">Count as a whole percentage of the largest year; 0 for an empty year, else at least 1.</param>
/// <param name="Months">Twelve.</param>
public sealed record YearView(string Text, string? Url, int Count, int Share, IReadOnlyList<MonthView> Months);

/// <param name="Text">In words: <c>7월</c>.</param>
/// <param name="Url">Null where there is no article.</param>
/// <param name="Share">As the year's, of the largest month of all.</param>
public sealed record MonthView(string Text, string? Url, int Count, int Share);

/// <summary>An article in a list.</summary>
/// <param name="Image">Null: none.</param>
/// <param name="Method">In words; null: not said.</param>
/// <param name="ReadingMinutes">0: no text.</param>
/// <param name="Mark">Null: it is published; only a preview shows others.</param>
public sealed record CardView(
    string Title, string Url, string Summary, DateView Date, TermLinkView Source, TermLinkView Category, string? Method, string? ReadingTime, ImageView? Image,
    MarkView? Mark)
    : ISharedView
{
    /// <summary>The same view, not one that says the same: a template's loop compares each with the one before.</summary>
    public bool Equals(CardView? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Says that an article is not published yet.</summary>
/// <param name="Key"><c>draft</c>, <c>review</c>, <c>future</c>.</param>
/// <param name="Text">In words, short: <c>초안</c>.</param>
/// <param name="Note">In words, a sentence or two.</param>
public sealed record MarkView(string Key, string Text, string Note);

/// <param name="Width">0: unknown, as for the height.</param>
public sealed record ImageView(string Url, string Alt, int Width, int Height, string? Credit);

/// <param name="Pages">Neighbours of the current page, first and last; a null stands for a gap. Empty where there is one page.</param>
/// <param name="Text">In words: <c>3 / 12쪽</c>.</param>
public sealed record PagerView(int Number, int Count, string? NewerUrl, string? OlderUrl, string Text, IReadOnlyList<PagerLinkView?> Pages);

public sealed record PagerLinkView(int Number, string Url, bool Current);

/// <param name="Term">What is listed.</param>
/// <param name="TaxonomyName">In words: <c>분야</c>, <c>태그</c>.</param>
/// <param name="CountText">In words: <c>글 12편</c>.</param>
/// <param name="FeedUrl">Null: this list has none.</param>
/// <param name="Months">A year's months; else empty.</param>
/// <param name="Source">On the first page of a source's list; else null.</param>
/// <param name="Citations">Of everything that is listed, for reference managers, named by format; empty where the settings leave them out.</param>
public sealed record TermPageView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, TermView Term, string TaxonomyName, string CountText,
    IReadOnlyList<CardView> Articles, PagerView Pager, string? FeedUrl, IReadOnlyList<MonthView> Months, SourceView? Source, IReadOnlyList<LinkView> Citations)
    : PageView("term", Title, Head, Breadcrumbs);

/// <summary>What the archive knows of a source; all in words.</summary>
/// <param name="Default">The ground of articles that do not say: <c>인용</c>.</param>
/// <param name="Bases">How many articles stand on which ground: <c>직접 쓴 글 3편</c>.</param>
/// <param name="Lag">From original to article; null where no original's day is known.</param>
/// <param name="Answering">How many originals still answer, and since when that is known; null where nobody ever looked.</param>
public sealed record SourceView(string Default, IReadOnlyList<string> Bases, string? Lag, string? Answering);

/// <summary>A story: its articles oldest first, on one page.</summary>
/// <param name="Citations">As those of <see cref="TermPageView"/>.</param>
public sealed record StoryView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, TermView Term, string CountText, IReadOnlyList<CardView> Articles, PagerView Pager,
    IReadOnlyList<LinkView> Citations)
    : PageView("story", Title, Head, Breadcrumbs);

/// <summary>A term of the glossary and where it is used.</summary>
/// <param name="Language">Of the original name (BCP 47).</param>
/// <param name="TermKind"><c>company</c>, <c>person</c>, <c>product</c>, <c>concept</c>.</param>
/// <param name="KindText">In words: <c>회사</c>.</param>
/// <param name="Original">The name in its language; the title is how it is written here.</param>
/// <param name="Others">Further names in that language.</param>
/// <param name="Allowed">Other renderings that may be used.</param>
/// <param name="Forbidden">Renderings that are not used here.</param>
/// <param name="FeedUrl">Null: this list has none.</param>
/// <param name="Timeline">On the first page of a company or person; else null.</param>
public sealed record GlossaryPageView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, TermView Term, string Language, string TermKind, string KindText, string Original, IReadOnlyList<string> Others,
    IReadOnlyList<string> Allowed, IReadOnlyList<string> Forbidden, string CountText, IReadOnlyList<TermUseView> Uses, PagerView Pager, string? FeedUrl, TimelineView? Timeline)
    : PageView("glossary", Title, Head, Breadcrumbs);

/// <param name="Key">As in <see cref="TermView.Key"/>.</param>
/// <param name="Terms">For years: empty; the years stand in <paramref name="Years"/>, newest first.</param>
/// <param name="Glossary">The same terms by letters; null for all but the glossary.</param>
public sealed record TaxonomyView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string Key, string CountText, IReadOnlyList<TermView> Terms, IReadOnlyList<YearView> Years, GlossaryIndexView? Glossary)
    : PageView("taxonomy", Title, Head, Breadcrumbs);

/// <param name="Kinds">Of which there are terms.</param>
/// <param name="Letters">Consonants of Hangul first, then Latin letters, then the rest.</param>
public sealed record GlossaryIndexView(IReadOnlyList<KindView> Kinds, IReadOnlyList<LetterView> Letters);

/// <param name="Key">As in <see cref="GlossaryPageView.TermKind"/>.</param>
/// <param name="Text">In words: <c>회사</c>.</param>
public sealed record KindView(string Key, string Text, int Count);

/// <param name="Text"><c>ㄱ</c>, <c>A</c>, or in words: the rest.</param>
/// <param name="Id">Part of an id to jump to.</param>
/// <param name="Kinds">The keys of its terms' kinds, for styles, with spaces between.</param>
public sealed record LetterView(string Text, string Id, string Kinds, IReadOnlyList<GlossaryEntryView> Entries);

/// <param name="Original">The name in its language where it is another one.</param>
/// <param name="Language">Of the original name (BCP 47).</param>
/// <param name="Kind">As in <see cref="KindView.Key"/>.</param>
/// <param name="KindText">In words.</param>
/// <param name="Count">Of the articles that name it.</param>
public sealed record GlossaryEntryView(string Name, string Url, string? Original, string Language, string Kind, string KindText, int Count);

/// <param name="Years">Newest first.</param>
public sealed record AllArticlesView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string CountText, IReadOnlyList<YearListView> Years)
    : PageView("articles", Title, Head, Breadcrumbs);

public sealed record YearListView(string Text, string Url, IReadOnlyList<CompactView> Articles);

/// <summary>An article in a short row, made once for all.</summary>
public sealed record CompactView(string Title, string Url, DateView Date, string SourceName, MarkView? Mark) : ISharedView
{
    /// <summary>As a row of a term's uses begins, once that was written.</summary>
    internal byte[]? WrittenRow { get; set; }

    /// <summary>As that of a card.</summary>
    public bool Equals(CompactView? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A static page.</summary>
public sealed record StaticPageView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, FinishedHtml Html, IReadOnlyList<HeadingView> Contents, DateView? Updated)
    : PageView("page", Title, Head, Breadcrumbs);

/// <param name="Entries">The newest first.</param>
/// <param name="FeedUrl">The same as Atom. Null: it has none.</param>
public sealed record CorrectionsView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, IReadOnlyList<CorrectionEntryView> Entries, string? FeedUrl)
    : PageView("corrections", Title, Head, Breadcrumbs);

/// <param name="Key"><c>correction</c> or <c>withdrawal</c>.</param>
/// <param name="Title">The article's; of one that is withdrawn nothing but its address is left.</param>
/// <param name="Note">What was put right, or why it was taken down; null where a withdrawal gives no reason.</param>
/// <param name="By">Who asked for a withdrawal, or decided it; null: not said.</param>
public sealed record CorrectionEntryView(string Key, DateView Date, string Title, string Url, string? Note, string? By);

/// <param name="Groups">What is nearest to being published first; none where nobody works on anything.</param>
public sealed record StatusView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, IReadOnlyList<WorkGroupView> Groups)
    : PageView("status", Title, Head, Breadcrumbs);

/// <param name="Key"><c>review</c>, <c>draft</c> or <c>claimed</c>.</param>
public sealed record WorkGroupView(string Key, string Name, IReadOnlyList<WorkView> Works);

/// <param name="Url">Of the original; null: not known.</param>
/// <param name="People">Who works on it; null: nobody said.</param>
/// <param name="IsOverdue">It was claimed too long ago.</param>
public sealed record WorkView(string Title, string? Url, string? SourceName, string? People, DateView Since, bool IsOverdue);

/// <param name="ArticlesUrl">The list of all articles, for readers without JavaScript; null where the settings leave it out.</param>
/// <param name="SiteHost">For a general search engine restricted to the site.</param>
public sealed record SearchView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string? ArticlesUrl, string SiteHost)
    : PageView("search", Title, Head, Breadcrumbs);

/// <param name="About">What an edition is, a sentence.</param>
public sealed record EditionsView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string About, IReadOnlyList<EditionView> Editions)
    : PageView("editions", Title, Head, Breadcrumbs);

/// <summary>An offline edition to be downloaded.</summary>
/// <param name="Url">Of the EPUB file.</param>
/// <param name="PageUrl">Of the list of the same articles; null where the settings leave it out.</param>
/// <param name="DownloadText">In words: <c>EPUB 내려받기(1.2 MB)</c>.</param>
/// <param name="Updated">The last change of anything in it.</param>
public sealed record EditionView(string Name, string Url, string? PageUrl, string? Description, string CountText, string DownloadText, DateView Updated);

/// <summary>Explains the open data.</summary>
/// <param name="About">What they are, a sentence.</param>
/// <param name="Citation">How the whole archive is cited, plain.</param>
/// <param name="Licence">Of what is said about articles, by its name; null: the settings name none. Texts have rights of their own.</param>
/// <param name="LicenceUrl">Null: not known.</param>
/// <param name="Updated">Last change of any article; null: there is none.</param>
public sealed record DataView(
    string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string About, string CountText, DateView? Updated, string Citation, string? Licence, string? LicenceUrl,
    IReadOnlyList<DataFileView> Files, IReadOnlyList<DataTableView> Tables)
    : PageView("data", Title, Head, Breadcrumbs);

/// <param name="Name"><c>articles.csv</c>.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Size">In words: <c>12 KB</c>; null for one of many.</param>
public sealed record DataFileView(string Name, string Url, string Type, string Text, string? Size);

/// <summary>What one file says, or several that say the same.</summary>
public sealed record DataTableView(string Title, IReadOnlyList<DataFieldView> Fields);

/// <param name="Name">As in the file; deeper ones with the way to them: <c>original.title</c>.</param>
/// <param name="Required">Whether every article, or whatever it belongs to, has it.</param>
/// <param name="Values">All that there are; empty: others, too.</param>
public sealed record DataFieldView(string Name, string Type, string Text, bool Required, IReadOnlyList<string> Values);

public sealed record NotFoundView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, IReadOnlyList<CardView> Latest)
    : PageView("404", Title, Head, Breadcrumbs);

/// <param name="Date">Of the withdrawal.</param>
/// <param name="Reason">Plain; null where the notice does not say, as for <paramref name="By"/>.</param>
public sealed record WithdrawnView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, DateView Date, string? Reason, string? By)
    : PageView("withdrawn", Title, Head, Breadcrumbs);

/// <summary>A page that sends its reader on; it has a layout of its own, without the frame of the others.</summary>
/// <param name="TargetUrl">Finished address.</param>
public sealed record RedirectView(string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs, string TargetUrl)
    : PageView("redirect", Title, Head, Breadcrumbs);
