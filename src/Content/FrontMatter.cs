using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>An article's front matter, typed, with places; names are not yet looked up in the data files.</summary>
public sealed record FrontMatter
{
    public required Located<string> Title { get; init; }

    public required Located<ArticleDate> Date { get; init; }

    public required Located<string> Source { get; init; }

    public required Located<string> Category { get; init; }

    /// <summary>Null: derived from the path.</summary>
    public Located<string>? Id { get; init; }

    /// <summary>Null: from the body.</summary>
    public Located<string>? Summary { get; init; }

    public Located<ArticleDate>? Updated { get; init; }

    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    public OriginalWork? Original { get; init; }

    public ImmutableArray<Located<string>> Translators { get; init; } = [];

    public ImmutableArray<Located<string>> Reviewers { get; init; } = [];

    /// <summary>Null: not said.</summary>
    public TranslationMethod? Method { get; init; }

    /// <summary>Null: the source's default, else the settings'.</summary>
    public RightsStatement? Rights { get; init; }

    public Located<ArticleStatus>? Status { get; init; }

    /// <summary>Null: not withdrawn, or withdrawn without a word.</summary>
    public WithdrawalNotice? Withdrawn { get; init; }

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Checked: one segment, no <c>..</c>. Null: the file's name.</summary>
    public Located<string>? Slug { get; init; }

    /// <summary>Site paths, decoded, starting with a slash, of addresses that lead here.</summary>
    public ImmutableArray<Located<string>> RedirectFrom { get; init; } = [];

    /// <summary>The name under which <c>xref:</c> links find it; null: only its id does.</summary>
    public Located<string>? Xref { get; init; }

    public ArticleImage? Image { get; init; }

    /// <summary>Ids.</summary>
    public ImmutableArray<Located<string>> Related { get; init; } = [];

    /// <summary>Id of a story.</summary>
    public Located<string>? Story { get; init; }
}

/// <summary>The work that was translated; every value is null or empty where its author did not say.</summary>
/// <param name="Url">http or https, as written.</param>
/// <param name="Language">BCP 47.</param>
public sealed record OriginalWork(
    string? Title, Located<string>? Url, ArticleDate? Date, ImmutableArray<Located<string>> Authors, string? Language)
{
    /// <summary>A copy in a web archive.</summary>
    public string? Archive { get; init; }
}

/// <param name="Licence">SPDX or Creative Commons id.</param>
/// <param name="Evidence">Who permitted it, when, and where that is kept; never published.</param>
/// <param name="Until">The last day of the permission.</param>
public sealed record RightsStatement(Located<RightsBasis> Basis, string? Licence, string? Evidence, ArticleDate? Until);

/// <param name="By">Who decided or asked for it; null: not said.</param>
public sealed record WithdrawalNotice(ArticleDate Date, string Reason, string? By);

public sealed record Correction(ArticleDate Date, string Note);

/// <param name="Source">As written: a path from the file's folder, or from <c>input/</c> with a leading slash.</param>
public sealed record ArticleImage(Located<string> Source, string Alt, string? Credit);
