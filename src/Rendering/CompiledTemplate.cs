using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Syntax;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary>A layout or partial, parsed once and shared by all workers, which only read it.</summary>
/// <param name="Name">File name below its folder, without <c>.html</c>.</param>
/// <param name="File">From the project's root: <c>theme/partials/card.html</c>.</param>
/// <param name="Hash">Of the file alone.</param>
/// <param name="Includes">Partials that it names.</param>
/// <param name="IncludesAny">Whether it includes partials by names that only a page decides.</param>
internal sealed record CompiledTemplate(string Name, string File, ScriptPage Page, ContentHash Hash, ImmutableArray<NamedInclude> Includes, bool IncludesAny)
{
    /// <summary>See <see cref="Rendering.SelfContained"/>.</summary>
    public bool IsSelfContained { get; init; }

    /// <summary>Whether it may; without the partials that it includes.</summary>
    public bool ShowsSiteCounts { get; } = SiteCounts.MayBeShownBy(Page);
}

/// <summary>Of a layout with all partials that it can include.</summary>
/// <param name="Hash">With all words and all asset addresses.</param>
internal sealed record LayoutTraits(ContentHash Hash, bool ShowsSiteCounts);

internal sealed record NamedInclude(string Name, SourceSpan Span);
