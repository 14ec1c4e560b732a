using System.Text;
using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Checks;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Import;
using StaticArchive.Input;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Rendering;
using StaticArchive.Review;

namespace StaticArchive.Build;

/// <summary>All codes of all stages, and their pages in <c>docs/diagnostics</c>.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        .. InputRules.All.Concat(FrontMatterRules.All).Concat(MarkdownRules.All).Concat(ConfigRules.All).Concat(LinkRules.All).Concat(ArchiveRules.All)
            .Concat(PageRules.All).Concat(AssetRules.All).Concat(RenderingRules.All).Concat(OutputRules.All).Concat(CheckRules.All).Concat(TermRules.All).Concat(ImportRules.All).Concat(ReviewRules.All)
            .OrderBy(r => r.Code, StringComparer.Ordinal),
    ];

    /// <summary>File names and Markdown texts: an index and a page for each code.</summary>
    public static IEnumerable<(string Name, string Text)> Pages() => All.Select(r => ($"{r.Code}.md", PageOf(r))).Prepend(("README.md", Index()));

    private static string PageOf(DiagnosticRule rule) =>
        $"# {rule.Code}: {rule.Title}\n\n{SeverityWord(rule.Severity)}\n\n## 왜 나오나요\n\n{rule.Cause}\n\n## 어떻게 하나요\n\n{rule.Remedy}\n";

    private static string Index()
    {
        var text = new StringBuilder("# 진단 코드\n\n글이나 설정, 테마에 문제가 있을 때 나오는 메시지의 목록입니다. `dotnet run -- codes --write docs/diagnostics`로 만듭니다.\n\n");
        text.Append("| 코드 | 종류 | 제목 |\n|---|---|---|\n");
        foreach (var rule in All)
        {
            text.Append($"| [{rule.Code}]({rule.Code}.md) | {SeverityWord(rule.Severity)} | {rule.Title.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "오류 (사이트를 만들지 않습니다)",
        Severity.Warning => "경고 (사이트는 만듭니다)",
        _ => "알림",
    };
}
