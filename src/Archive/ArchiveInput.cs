using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>Everything that the archive is built from.</summary>
/// <param name="Articles">In ordinal order of their files.</param>
/// <param name="AsOf">Articles dated after this instant are not published yet.</param>
public sealed record ArchiveInput(
    SiteSettings Settings, DataFiles Data, ImmutableArray<ParsedArticle> Articles, ImmutableArray<ParsedPage> Pages, DateTimeOffset AsOf)
{
    /// <summary>Drafts, reviews and future articles are among the articles, each with its reason.</summary>
    public bool ShowUnpublished { get; init; }

    /// <summary>Null: names are looked up anew.</summary>
    internal CandidateMemory? Candidates { get; init; }

    /// <summary>Null: related articles are found anew.</summary>
    internal RelatedMemory? Related { get; init; }

    /// <summary>Null: terms are looked for anew.</summary>
    internal GlossaryMemory? Glossary { get; init; }
}
