using System.Collections.Immutable;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>Starts articles: knows what exists, refuses what would not fit beside it, and writes front matter.</summary>
public sealed class ArticleStart
{
    private readonly ImmutableArray<ParsedArticle> _articles;
    private readonly TermIndex _sources;
    private readonly TermIndex _categories;
    private readonly TermIndex _tags;

    private ArticleStart(ImmutableArray<ParsedArticle> articles, DataFiles data, SiteTimeZone zone)
    {
        (_articles, Data, Zone) = (articles, data, zone);
        _sources = new TermIndex(Taxonomy.Source, data.Sources);
        _categories = new TermIndex(Taxonomy.Category, data.Categories);
        _tags = new TermIndex(Taxonomy.Tag, data.Tags);
    }

    /// <summary>Sources, categories and tags to choose from.</summary>
    public DataFiles Data { get; }

    public SiteTimeZone Zone { get; }

    /// <returns>Null where settings or data files have errors. Those of other articles do not matter here.</returns>
    public static ArticleStart? Read(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress)
    {
        progress.Begin("read");
        var files = FileListing.Read(options, diagnostics);
        var config = SiteConfig.Read(files, options, diagnostics);
        if (config is null || diagnostics.HasErrors)
        {
            return null;
        }

        var content = ContentReader.Read(files, config, null, (new DiagnosticBag(), progress));
        progress.Begin(null);
        return new ArticleStart(content.Articles, config.Data, config.Settings.TimeZone);
    }

    /// <summary>The article that translates the same original; null where none does.</summary>
    public ParsedArticle? Translated(string url)
    {
        var address = OriginalAddress.Normalize(url);
        return _articles.FirstOrDefault(a => a.Front.Original?.Url is { } known && OriginalAddress.Normalize(known.Value) == address);
    }

    /// <summary>Who has said that the original is being translated; null where nobody has.</summary>
    public Claim? Claimed(string url)
    {
        var address = OriginalAddress.Normalize(url);
        return Data.Claims?.FirstOrDefault(c => OriginalAddress.Normalize(c.Url.Value) == address);
    }

    /// <summary>Why this cannot be the original of a new article, as a sentence; null where it can.</summary>
    public string? ProblemOf(string url)
    {
        var problems = new List<Diagnostic>();
        return !WebAddress.Check(new Located<string>(url, new SourceLocation("--url")), problems)
            ? $"{string.Join("; ", problems.Select(p => p.Message))}."
            : Translated(url) is { } other ? $"The original is already translated in {other.File}: {other.Front.Title.Value}" : null;
    }

    /// <summary>Whether anything is left of the title in a file's name.</summary>
    public static bool IsTitle(string title) => Slug.From(title).Length > 0;

    /// <summary>Why the article cannot be started, as sentences; empty where it can.</summary>
    public IEnumerable<string> ProblemsOf(NewArticle article)
    {
        if (!IsTitle(article.Title) || SlugOf(article).Length == 0)
        {
            yield return $"The title '{article.Title}' has no letter or digit.";
        }

        if (_sources.Find(article.Source) is null)
        {
            yield return Unknown("source", article.Source, _sources, "input/data/sources.yml");
        }

        if (_categories.Find(article.Category) is null)
        {
            yield return Unknown("category", article.Category, _categories, "input/data/topics.yml");
        }

        foreach (var tag in article.Tags.Where(t => _tags.Find(t) is null))
        {
            yield return Unknown("tag", tag, _tags, "input/data/topics.yml");
        }

        if (article.Url is { } url && ProblemOf(url) is { } problem)
        {
            yield return problem;
        }
    }

    /// <summary>The file of an article without problems.</summary>
    /// <param name="schema">Path of the JSON Schema of front matter from the file's folder; null: there is none.</param>
    /// <returns>A name as in diagnostics that no article has, and the text.</returns>
    public (string Name, string Text) Write(NewArticle article, string? schema)
    {
        var slug = Free(article);
        var id = Slug.Cut($"{article.Date:yyyy-MM-dd}-{slug}", Slug.IdLength);
        var tags = article.Tags.Select(t => _tags.Find(t)!.Name).Distinct(StringComparer.Ordinal).ToList();
        var text = new StringBuilder("---\n");
        text.Append(schema is null ? "" : $"# yaml-language-server: $schema={schema}\n");
        text.Append($"id: {id}\ntitle: {YamlScalarText.Write(article.Title.Trim())}\ndate: {article.Date:yyyy-MM-dd}\n");
        text.Append($"source: {YamlScalarText.Write(_sources.Find(article.Source)!.Name)}\n");
        text.Append($"category: {YamlScalarText.Write(_categories.Find(article.Category)!.Name)}\n");
        text.Append(tags.Count == 0 ? "" : $"tags: [{string.Join(", ", tags.Select(YamlScalarText.Write))}]\n");
        text.Append(article.Url is null ? "" : $"original:\n  url: {YamlScalarText.Write(OriginalAddress.WithoutTracking(article.Url))}\n");
        text.Append("status: draft # 다 쓰면 이 줄을 지우세요\n---\n");
        return ($"input/articles/{article.Date.Year}/{article.Date:yyyy-MM-dd}-{slug}.md", text.ToString());
    }

    private static string Unknown(string what, string name, TermIndex terms, string file) =>
        $"Unknown {what} '{name}'. {(terms.Nearest(name) is { } nearest ? $"Did you mean '{nearest}'? " : "")}The known ones are in {file}.";

    private static string SlugOf(NewArticle article) => Slug.Cut(Slug.From(article.Slug ?? article.Title), Slug.NameLength);

    /// <summary>A slug that no article of that year has; numbered where the first choice is taken.</summary>
    private string Free(NewArticle article)
    {
        var taken = _articles
            .Where(a => Zone.ToLocal(a.Front.Date.Value.Instant).Year == article.Date.Year)
            .Select(a => a.Front.Slug?.Value ?? Slug.From(FileNames.WithoutDate(Path.GetFileNameWithoutExtension(a.File))))
            .ToHashSet(StringComparer.Ordinal);
        var wanted = SlugOf(article);
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? wanted : $"{wanted}-{i}").First(s => !taken.Contains(s));
    }
}
