using System.Collections.Frozen;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Tests.Archive;

namespace StaticArchive.Tests.Support;

/// <summary>A whole site, decided in memory: an archive sample, Korean words, and the theme's assets that the program looks up.</summary>
internal static class SampleModel
{
    public static SiteStrings Strings { get; } = new("theme/strings/ko.yml", Words());

    public static SiteModel Of(ArchiveSample sample, bool withTheme = true, params (string File, PublishedAsset Asset)[] input)
    {
        var archive = sample.Build();
        var plan = PagePlanner.Plan(archive, sample.Settings, sample.Diagnostics);
        var assets = new AssetTable(
            input.ToFrozenDictionary(i => i.File, i => i.Asset, StringComparer.Ordinal),
            withTheme ? ThemeAssets() : FrozenDictionary<string, PublishedAsset>.Empty);
        return new SiteModel(sample.Settings, Strings, archive, plan, assets);
    }

    /// <summary>A sample whose site has another address or other settings.</summary>
    public static ArchiveSample With(Func<SiteSettings, SiteSettings> change) => new() { Settings = change(new ArchiveSample().Settings) };

    public static string Text(IEnumerable<OutputFile> files, string path) =>
        Encoding.UTF8.GetString(Assert.Single(files, f => f.Path == path).Bytes.Span);

    private static FrozenDictionary<string, PublishedAsset> ThemeAssets() => new Dictionary<string, PublishedAsset>
    {
        ["icons/icon.svg"] = new("/assets/icons/icon.01234abcde.svg", 0, 0),
        ["icons/icon-192.png"] = new("/assets/icons/icon-192.01234abcde.png", 192, 192),
        ["icons/icon-512.png"] = new("/assets/icons/icon-512.01234abcde.png", 512, 512),
        ["icons/maskable-512.png"] = new("/assets/icons/maskable-512.01234abcde.png", 512, 512),
        ["images/og.png"] = new("/assets/images/og.01234abcde.png", 1200, 630),
        ["css/feed.css"] = new("/assets/css/feed.01234abcde.css", 0, 0),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>
        {
            ["count_articles"] = "글 {0}편", ["list_description"] = "{0}에 관한 글 {1}편", ["month_name"] = "{0}월", ["month_of_year"] = "{0}년 {1}월",
            ["page_of_title"] = "{0} ({1}쪽)", ["pager_text"] = "{0} / {1}쪽", ["part_text"] = "{0}편 가운데 {1}편", ["reading_time"] = "{0}분",
            ["year_name"] = "{0}년", ["date_long"] = "yyyy년 M월 d일", ["date_short"] = "yyyy. M. d.", ["time_am"] = "오전 {0}", ["time_pm"] = "오후 {0}",
            ["all_articles"] = "모든 글", ["cite_machine"] = "기계", ["source_lag"] = "{0}일, {1}편", ["source_answering"] = "{0} 가운데 {1}", ["source_visited"] = "{0}에", ["corrections_title"] = "고친 기록", ["corrections_description"] = "고치고 내린 것.", ["corrections_withdrawal"] = "내림", ["cite_format"] = "{translator}, 「{title}」, {source}, {site}, {date}, {url}", ["cite_format_own"] = "{author}, 「{title}」, {site}, {date}, 바탕 {source}, {url}", ["feeds_title"] = "구독",
            ["home"] = "처음", ["menu_archive"] = "달력", ["menu_categories"] = "분야", ["menu_sources"] = "출처",
            ["not_found_title"] = "없는 페이지", ["redirect_title"] = "옮겨 간 페이지", ["search"] = "찾기", ["withdrawn_title"] = "내린 글",
            ["gloss_no_sentence"] = "제목에만", ["letter_other"] = "그 밖", ["timeline_note"] = "{0}의 연표",
        };
        foreach (var (key, form) in EditionWords.All.Concat(DataWords.All))
        {
            words[key] = form switch { WordForm.OneGap => $"{key} {{0}}", WordForm.TwoGaps => $"{key} {{0}} {{1}}", WordForm.Citation => "{author}, {site}, {date}, {url}", _ => key };
        }

        foreach (var (key, name) in new Dictionary<string, string>
        {
            ["category"] = "분야", ["tag"] = "태그", ["source"] = "출처", ["author"] = "지은이", ["translator"] = "옮긴이", ["story"] = "연재", ["glossary"] = "용어",
            ["year"] = "연도", ["month"] = "달",
        })
        {
            words["taxonomy_" + key] = name;
            words["index_" + key] = name + " 모음";
        }

        foreach (var key in (string[])["own", "licence", "permission", "public_domain", "quotation", "unknown"])
        {
            words["rights_" + key] = $"권리: {key}.";
            words["basis_" + key] = $"근거 {key}";
        }

        foreach (var key in (string[])["company", "person", "product", "concept"])
        {
            words["kind_" + key] = "종류 " + key;
        }

        foreach (var key in (string[])["human", "machine_edited", "machine", "digest"])
        {
            words["method_" + key] = $"방법 {key}";
            words[$"method_{key}_note"] = $"방법 {key} 설명.";
        }

        return words;
    }
}
