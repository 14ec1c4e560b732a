using System.Collections.Concurrent;
using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Config;

namespace StaticArchive.Pages;

/// <summary>The whole site, decided: what every producer of output files reads.</summary>
public sealed record SiteModel(SiteSettings Settings, SiteStrings Strings, NewsArchive Archive, PagePlan Plan, AssetTable Assets)
{
    /// <summary>What <see cref="CitedWork.Of"/> has made; by the article itself, not by what it says.</summary>
    internal ConcurrentDictionary<Article, CitedWork> CitedWorks { get; } = new(ReferenceEqualityComparer.Instance);
}
