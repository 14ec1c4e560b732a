using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Tests.Archive;
using StaticArchive.Text;

namespace StaticArchive.Tests.Pages;

/// <summary>A site of real Markdown texts, made in code.</summary>
internal sealed class LinkSample
{
    private readonly List<ParsedArticle> _articles = [];
    private readonly List<ParsedPage> _pages = [];
    private readonly Dictionary<string, PublishedAsset> _assets = new(StringComparer.Ordinal);
    private readonly ArchiveSample _sample = new();

    public SiteAddress Address { get; init; } = new("https://example.org", "");

    public LinkSample With(string name, string markdown, Func<FrontMatter, FrontMatter>? change = null)
    {
        var file = $"input/articles/{name}.md";
        var front = new FrontMatter
        {
            Title = ArchiveSample.At("제목"), Date = ArchiveSample.At(ArchiveSample.Day(2024, 7, 20)), Source = ArchiveSample.At("로이터"), Category = ArchiveSample.At("AI"),
            Summary = ArchiveSample.At("요약"),
        };
        _articles.Add(new ParsedArticle(file, change is null ? front : change(front), Read(file, markdown)));
        return this;
    }

    public LinkSample WithPage(string name, string markdown)
    {
        var file = $"input/pages/{name}.md";
        _pages.Add(new ParsedPage(file, ArchiveSample.At("쪽"), null, null, null, null, Read(file, markdown)));
        return this;
    }

    public LinkSample WithAsset(string file, int width = 0, int height = 0)
    {
        _assets[file] = new PublishedAsset(file.Replace("input/", "/", StringComparison.Ordinal).Replace(".", ".0123456789.", StringComparison.Ordinal), width, height);
        return this;
    }

    public SiteModel Build()
    {
        var settings = _sample.Settings with { Address = Address };
        var archive = ArchiveBuilder.Build(
            new ArchiveInput(settings, _sample.Data, [.. _articles.OrderBy(a => a.File, StringComparer.Ordinal)], [.. _pages], _sample.AsOf), _sample.Diagnostics);
        var plan = PagePlanner.Plan(archive, settings, _sample.Diagnostics);
        var assets = new AssetTable(_assets.ToFrozenDictionary(StringComparer.Ordinal), FrozenDictionary<string, PublishedAsset>.Empty);
        return new SiteModel(settings, new SiteStrings("ko", FrozenDictionary<string, string>.Empty), archive, plan, assets);
    }

    /// <summary>Printed, with the hints that say more than the rule's.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. LinkProblems.Find(Build()).Order().Select(d => d + (LinkRules.All.Any(r => r.Hint == d.Hint) ? "" : $" ({d.Hint})"))];

    private static ArticleBody Read(string file, string markdown)
    {
        var diagnostics = new List<Diagnostic>();
        var body = MarkdownReader.Read(file, markdown, 1, diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        return body;
    }
}
