using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary><c>input/settings.yml</c> as used: every value present and checked, the command line's overrides applied.</summary>
public sealed record SiteSettings
{
    public required string Title { get; init; }

    /// <summary>One sentence or two: the home page's description and the feeds' subtitle.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47; also the name of the strings file in <c>theme/strings</c>.</summary>
    public string Language { get; init; } = "ko";

    public required SiteAddress Address { get; init; }

    public SiteTimeZone TimeZone { get; init; } = SiteTimeZone.Seoul;

    public required Publisher Publisher { get; init; }

    /// <summary>Articles on one page of a list; 1 to 5,000.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Articles in one feed; 1 to 1,000.</summary>
    public int FeedSize { get; init; } = 20;

    /// <summary>Related articles under an article; 0 to 20.</summary>
    public int RelatedCount { get; init; } = 4;

    /// <summary>A claim that is older is overdue.</summary>
    public int ClaimDays { get; init; } = 30;

    /// <summary>A text that changes so many days after publication, or later, wants an entry under <c>corrections</c>.</summary>
    public int CorrectionDays { get; init; } = 30;

    /// <summary>Whether a tag that <c>topics.yml</c> does not know is an error or a warning.</summary>
    public Severity UnknownTags { get; init; } = Severity.Warning;

    /// <summary>The basis of articles whose front matter and source say nothing.</summary>
    public RightsBasis DefaultRights { get; init; } = RightsBasis.Unknown;

    /// <summary>Characters of quotations, all together, that an article without its text may show; 0 to 5,000.</summary>
    public int QuotationLimit { get; init; } = 300;

    /// <summary>Whether every article has files of its own for reference managers: three more each.</summary>
    public bool CitationFiles { get; init; }

    /// <summary>Whether the host is asked to answer 410 at the addresses of withdrawn articles; else their notices are ordinary pages that search engines leave out.</summary>
    public bool AnswersGone { get; init; } = true;

    /// <summary>Address of a file's history, with <c>{path}</c> for the file's path in the repository; null: no link.</summary>
    public string? HistoryUrl { get; init; }

    /// <summary>Where a reader reports a mistranslation, with <c>{title}</c> and <c>{url}</c>, both percent-encoded when filled in; null: no link.</summary>
    public string? ReportUrl { get; init; }

    /// <summary>For removal requests; null: none.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>On what terms the data about articles may be used (SPDX or Creative Commons); null: not said. Texts have rights of their own.</summary>
    public string? DataLicence { get; init; }

    public ImmutableArray<SitePart> LeaveOut { get; init; } = [];

    /// <summary>Offline editions that the site offers; each once.</summary>
    public ImmutableArray<EditionKey> Editions { get; init; } = [];

    /// <summary>True for deploy previews: every page says <c>noindex</c> and robots.txt refuses all.</summary>
    public bool NoIndex { get; init; }

    public bool Makes(SitePart part) => !LeaveOut.Contains(part);
}

/// <summary>Who publishes the archive: a person or an organisation.</summary>
public sealed record Publisher(string Name, string? Url);
