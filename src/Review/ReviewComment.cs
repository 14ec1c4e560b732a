using System.Globalization;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Checks;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Review;

/// <summary>A review as one comment in GitHub's Markdown, in Korean.</summary>
public sealed class ReviewComment
{
    /// <summary>The first line, by which the last comment of a pull request is found again.</summary>
    public const string Marker = "<!-- staticarchive:review -->";

    /// <summary>GitHub takes 65,536 characters; the rest is for what comes behind the texts.</summary>
    private const int MostText = 52_000;

    private const int MostRows = 100;
    private const int MostFindings = 50;

    /// <summary>Characters of the table and of what was found: strangers' words are longer when they are escaped.</summary>
    private const int MostOfRows = 18_000;

    private const int MostOfFindings = 12_000;

    /// <summary>Texts for which there was no room, after which no more are tried.</summary>
    private const int MostTried = 20;

    private readonly StringBuilder _text = new();
    private readonly SiteReview _review;
    private readonly SiteAddress? _preview;

    private ReviewComment(SiteReview review, SiteAddress? preview) => (_review, _preview) = (review, preview);

    /// <param name="preview">Where the site with the change can be seen; null: nowhere.</param>
    /// <returns>Empty where there is nothing to say.</returns>
    public static string Write(SiteReview review, SiteAddress? preview)
    {
        if (review.IsEmpty)
        {
            return "";
        }

        var comment = new ReviewComment(review, preview);
        comment.WriteHead();
        comment.WriteFindings();
        comment.WriteChecklist();
        comment.WriteChanges();
        return comment._text.ToString();
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private void WriteHead()
    {
        Line(Marker);
        Line("## 이 변경이 사이트에 하는 일");
        Line();
        if (!_review.IsCompared)
        {
            Line("지금 사이트나 바뀐 사이트를 읽을 수 없어 무엇이 달라지는지 견주지 못했습니다. 아래에서 찾은 것을 먼저 고쳐 주세요.");
            Line();
            return;
        }

        Line(_review.Changes.Count == 0 ? "글은 달라지지 않습니다." : $"글 {_review.Changes.Count:N0}편: {string.Join(", ", Counts())}.");
        Line();
        if (_review.Changes.Count > 0)
        {
            WriteTable();
        }

        if (_review.Unread > 0)
        {
            Line($"오류가 있어 읽지 못한 글이 {_review.Unread:N0}편 있습니다. 고친 뒤에 견줍니다.");
            Line();
        }
    }

    private IEnumerable<string> Counts() => _review.Changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{NameOf(g.Key)} {g.Count():N0}");

    private void WriteTable()
    {
        Line("| | 글 | 상태 | 주소 |");
        Line("|---|---|---|---|");
        var written = Lines(_review.Changes.Take(MostRows).Select(Row), MostOfRows);
        Line();
        if (_review.Changes.Count > written)
        {
            Line($"표에는 앞의 {written:N0}편만 실었습니다. 나머지는 {_review.Changes.Count - written:N0}편입니다.");
            Line();
        }
    }

    private string Row(ArticleChange change)
    {
        var shown = change.Shown;
        var file = change is { Kind: ChangeKind.Renamed } ? $"{GitHubMarkdown.Code(change.Before!.File)} → {GitHubMarkdown.Code(shown.File)}" : GitHubMarkdown.Code(shown.File);
        return $"| {NameOf(change.Kind)} | {GitHubMarkdown.Escape(change.Title)}<br>{file} | {StatusOf(change)} | {AddressOf(change)} |";
    }

    /// <returns>How many there was room for.</returns>
    private int Lines(IEnumerable<string> lines, int room)
    {
        var (end, count) = (_text.Length + room, 0);
        foreach (var line in lines.TakeWhile(l => _text.Length + l.Length < end))
        {
            Line(line);
            count++;
        }

        return count;
    }

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "새 글",
        ChangeKind.Changed => "고친 글",
        ChangeKind.Renamed => "옮긴 글",
        ChangeKind.Withdrawn => "내린 글",
        _ => "없앤 글",
    };

    private static string StatusOf(ArticleChange change) => change.After switch
    {
        null => "없음",
        { Article: null } => "내림",
        { Article.Unpublished: { } reason } => reason switch
        {
            UnpublishedReason.Draft => "초안",
            UnpublishedReason.Review => "검토 중",
            _ => "날짜가 오지 않음",
        },
        { ShowsText: false } => "공개(본문은 싣지 않음)",
        _ => "공개",
    };

    private string AddressOf(ArticleChange change)
    {
        var moved = change.Before is { IsPublished: true } before && before.Path != change.After?.Path ? $"{GitHubMarkdown.Code(before.Path)} → " : "";
        if (change.After is not { } after || after.Article is { Unpublished: not null })
        {
            return moved.Length > 0 ? moved + "없음" : "미리 보기에는 없음";
        }

        return moved + GitHubMarkdown.Code(after.Path) + (_preview is null ? "" : $" {GitHubMarkdown.Link("미리 보기", _preview.Absolute(after.Path))}");
    }

    private void WriteFindings()
    {
        if (_review.Findings.IsEmpty)
        {
            return;
        }

        var (errors, warnings) = (_review.Findings.Count(d => d.Severity == Severity.Error), _review.Findings.Count(d => d.Severity == Severity.Warning));
        Line($"### 찾은 것: 오류 {errors:N0}, 경고 {warnings:N0}");
        Line();
        var written = Lines(_review.Findings.Take(MostFindings).Select(Finding), MostOfFindings);
        if (_review.Findings.Length > written)
        {
            Line($"- 그 밖에 {_review.Findings.Length - written:N0}가지. 모두 보려면 `dotnet run -- check`");
        }

        Line();
    }

    private string Finding(Diagnostic found)
    {
        var (message, hint) = MayRepeat(found) ? (found.Message, found.Hint) : ClosedWords(found.Code);
        return $"- {(found.Severity == Severity.Error ? "**오류**" : "경고")} {found.Code} {GitHubMarkdown.Code(found.Where.ToString())}: {GitHubMarkdown.Escape(message)} — {GitHubMarkdown.Escape(hint)}";
    }

    /// <summary>What the rule itself says.</summary>
    private static (string Message, string Hint) ClosedWords(string code)
    {
        var rule = CheckRules.All.Concat(TermRules.All).Concat(MarkdownRules.All).First(r => r.Code == code);
        return ($"{rule.Title}: 싣지 않는 글이라 본문은 여기에 옮기지 않습니다", rule.Hint);
    }

    /// <summary>What is said about a text, or found by reading it closely, may hold words of it.</summary>
    private bool MayRepeat(Diagnostic found) =>
        !found.Where.File.StartsWith("input/articles/", StringComparison.Ordinal) || _review.OpenFiles.Contains(found.Where.File)
        || !(found.Code.StartsWith("SA02", StringComparison.Ordinal) || found.Code.StartsWith("SA07", StringComparison.Ordinal));

    private void WriteChecklist()
    {
        var articles = _review.Changes.Where(c => c.After?.Article is not null).Select(c => c.After!).ToList();
        if (articles.Count == 0)
        {
            return;
        }

        Line("### 받아들이기 전에 볼 것");
        Line();
        Line($"- [ ] **권리**: 적힌 근거가 사실인가? {Named(articles.GroupBy(a => a.Article!.Rights).OrderBy(g => g.Key).Select(g => $"`{RightsBases.All.WordOf(g.Key)}` {g.Count():N0}편"))}");
        var nameless = articles.Where(a => a.Article is { IsTranslation: true, Original: null or { Url: null } }).ToList();
        Line($"- [ ] **출처**: 원문의 제목과 주소, 날짜가 맞는가? {(nameless.Count == 0 ? "옮긴 글마다 원문의 주소가 있다." : $"원문의 주소가 없는 번역 {nameless.Count:N0}편: {Named(nameless.Take(5).Select(a => GitHubMarkdown.Code(a.File)))}")}");
        var terms = _review.Findings.Count(d => d.Code is "SA0731" or "SA0732");
        Line($"- [ ] **용어**: 이름과 용어를 용어집대로 적었는가? {(terms == 0 ? "어긋난 표기를 찾지 못했다." : $"어긋난 표기 {terms:N0}곳을 위에 적었다.")}");
        Line();
    }

    private static string Named(IEnumerable<string> items) => string.Join(", ", items) + ".";

    private void WriteChanges()
    {
        var left = 0;
        foreach (var change in _review.Changes.Where(c => c.Kind is not ChangeKind.Removed))
        {
            var part = left < MostTried ? PartOf(change) : "";
            if (left >= MostTried || _text.Length + part.Length > MostText)
            {
                left++;
                continue;
            }

            _text.Append(part);
        }

        if (left > 0)
        {
            Line($"글 {left:N0}편의 달라진 내용은 길어서 싣지 못했습니다. `dotnet run -- review --base` 뒤에 비교할 가지를 적으면 자기 컴퓨터에서 볼 수 있고, 파일마다 견주려면 풀 리퀘스트의 *Files changed*를 보세요.");
        }
    }

    /// <summary>What is different in one article, folded.</summary>
    private static string PartOf(ArticleChange change)
    {
        var fields = change.Before is null ? [] : change.Fields().ToList();
        var text = TextOf(change);
        if (fields.Count == 0 && text.Length == 0)
        {
            return "";
        }

        var part = new StringBuilder();
        part.Append(CultureInfo.InvariantCulture, $"<details><summary>{NameOf(change.Kind)}: {GitHubMarkdown.EscapeInHtml(change.Title)}</summary>\n\n");
        if (fields.Count > 0)
        {
            part.Append("| 글머리 | 전 | 뒤 |\n|---|---|---|\n");
            foreach (var (key, before, after) in fields)
            {
                part.Append(CultureInfo.InvariantCulture, $"| `{key}` | {GitHubMarkdown.Escape(before)} | {GitHubMarkdown.Escape(after)} |\n");
            }

            part.Append('\n');
        }

        return part.Append(text).Append("</details>\n\n").ToString();
    }

    private static string TextOf(ArticleChange change)
    {
        if (!change.ChangesText)
        {
            return "";
        }

        if (!change.ShowsText)
        {
            return "본문도 달라집니다. 싣지 않는 글이라 여기에도 보이지 않습니다.\n\n";
        }

        var (before, after) = (change.Before?.Parsed.Body.PlainText, change.After!.Parsed.Body.PlainText);
        if (before is null)
        {
            return $"본문 {TextChange.SentencesOf(after).Length:N0}문장, 빈칸을 빼고 {change.After.Parsed.Body.Characters:N0}자.\n\n{GitHubMarkdown.Block("", TextChange.SentencesOf(after).Take(3).Append("…"))}\n";
        }

        var lines = TextChange.Between(before, after);
        return lines.Count == 0
            ? "본문이 통째로 달라집니다. 너무 길어 문장마다 견주지 않았습니다.\n\n"
            : GitHubMarkdown.Block("diff", lines) + "\n";
    }
}
