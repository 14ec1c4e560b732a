using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Support;

/// <summary>The smallest project that builds: a theme of headings, one source, one category, a few articles.</summary>
internal sealed class MinimalSite(TemporaryFolder folder)
{
    private static readonly DateTimeOffset AsOf = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Layouts = ["home", "article", "term", "story", "glossary", "taxonomy", "articles", "page", "corrections", "status", "search", "404", "withdrawn", "redirect", "editions", "data"];

    private static readonly string[] Words =
    [
        "count_articles: '글 {0}편'", "list_description: '{0} 글 {1}편'", "month_name: '{0}월'", "month_of_year: '{0}년 {1}월'", "page_of_title: '{0} ({1}쪽)'",
        "pager_text: '{0} / {1}쪽'", "part_text: '{0}편 가운데 {1}편'", "reading_time: '{0}분'", "year_name: '{0}년'", "date_long: yyyy년 M월 d일", "date_short: yyyy. M. d.",
        "time_am: '오전 {0}'", "time_pm: '오후 {0}'", "cite_format: '{title} {source} {translator} {site} {date} {url}'", "cite_format_own: '{author} {title} {source} {site} {date} {url}'",
        .. from name in new[]
        {
            "all_articles", "cite_machine", "corrections_title", "corrections_description", "corrections_withdrawal", "feeds_title", "gloss_no_sentence", "home", "letter_other", "menu_archive", "menu_categories", "menu_sources", "not_found_title", "redirect_title", "search", "status_title", "status_description", "status_review", "status_draft", "status_claimed", "withdrawn_title",
        } select $"{name}: 낱말",
        .. from taxonomy in new[] { "category", "tag", "source", "author", "translator", "story", "glossary", "year", "month" }
           from key in new[] { "index", "taxonomy" } select $"{key}_{taxonomy}: 낱말",
        .. from method in new[] { "human", "machine_edited", "machine", "digest" } select $"method_{method}: 낱말\nmethod_{method}_note: 낱말",
        .. EditionWords.All.Concat(DataWords.All).Select(w => $"{w.Key}: '낱말{w.Form switch { WordForm.OneGap => " {0}", WordForm.TwoGaps => " {0} {1}", WordForm.Citation => " {site} {url}", _ => "" }}'"),
        .. from kind in new[] { "company", "person", "product", "concept" } select $"kind_{kind}: 낱말",
        .. from mark in new[] { "draft", "review", "future" } select $"mark_{mark}: 낱말\nmark_{mark}_note: 낱말",
        .. from basis in new[] { "own", "licence", "permission", "public_domain", "quotation", "unknown" } select $"rights_{basis}: 낱말\nbasis_{basis}: 낱말",
        "source_lag: '{0} {1}'", "source_answering: '{0} {1}'", "source_visited: '{0}'", "timeline_note: '{0}'",
    ];

    public string Output => folder["output"];

    /// <summary>Below the project; several inputs may share its theme and output.</summary>
    public string InputOf(string name) => folder[name];

    public MinimalSite WithTheme()
    {
        foreach (var layout in Layouts)
        {
            folder.With($"theme/layouts/{layout}.html", "<!doctype html><html lang=\"ko\"><title>{{ page.title }}</title><h1>{{ page.title }}</h1></html>\n");
        }

        folder.With("theme/strings/ko.yml", string.Join('\n', Words) + "\n");
        return this;
    }

    /// <param name="text">The body of every article.</param>
    public MinimalSite WithInput(string name, int articles, string text)
    {
        folder.With($"{name}/settings.yml", "title: 작은 사이트\ndescription: 시험용\nbase_url: https://archive.example\npublisher:\n  name: 시험\ndefault_rights: own\n")
            .With($"{name}/data/sources.yml", "- id: the-information\n  name: TheInformation\n")
            .With($"{name}/data/topics.yml", "categories:\n  - id: ai\n    name: AI\n");
        for (var i = 0; i < articles; i++)
        {
            folder.With(
                $"{name}/articles/{i:000}.md",
                $"---\ntitle: 글 {i} {text.Length}\ndate: 2024-{(i % 12) + 1:00}-{(i % 28) + 1:00}\nsource: TheInformation\ncategory: AI\n---\n\n{text}\n");
        }

        return this;
    }

    public string[] Arguments(string input) => ["--root", folder.Path, "--input", InputOf(input), "--as-of", "2025-01-01T00:00Z"];

    /// <summary>In this process.</summary>
    public void Build(string input, string? output = null, BuildCache? cache = null)
    {
        var diagnostics = new DiagnosticBag();
        var options = BuildOptions.ForProject(folder.Path, AsOf) with { Input = InputOf(input), Output = output ?? Output };
        var report = SiteBuild.Run(options, diagnostics, new BuildProgress(), cache);
        Assert.True(report is not null, string.Join('\n', diagnostics.Sorted()));
    }
}
