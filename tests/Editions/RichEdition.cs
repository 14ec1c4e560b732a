using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Tests.Assets;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Editions;

/// <summary>A month in which everything happens that Markdown, images and rights can bring, and the story in it; read once for all tests.</summary>
public sealed class RichEdition : IDisposable
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    private readonly SiteFixture _site = SiteFixture.Empty();

    public RichEdition()
    {
        _site.With("input/settings.yml", "title: \"서고 & <집>\"\ndescription: 시험\nbase_url: https://archive.example/a/\npublisher:\n  name: 지기\ndefault_rights: own\nquotation_limit: 40\n")
            .With("input/data/sources.yml", "- id: wire\n  name: Wire\n  language: en\n")
            .With("input/data/topics.yml", "categories:\n  - id: ai\n    name: AI\n")
            .With("input/data/stories.yml", "- id: saga\n  name: 긴 이야기\n  description: 세 편의 이야기.\n")
            .With("input/articles/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M0 0h8v8z\"/></svg>\n")
            .WithBytes("input/articles/그림.png", Convert.FromBase64String(Png))
            .WithBytes("input/articles/new.webp", SampleImages.WebPExtended());
        Add("rich", "온갖 것", "2024-07-02", Extra, Rich);
        Add("linked", "이어진 글", "2024-07-03", "story: saga\n", "[앞 글](rich.md), [앞 글의 표](rich.md#2024-표), [밖의 글](outside.md#머리), [분야](/categories/ai/).\n");
        Add("outside", "다른 달의 글", "2024-06-03", "story: saga\n", "## 머리\n\n본문.\n");
        Add("licensed", "허락", "2024-07-04", "rights: {basis: licence, licence: CC-BY-4.0}\n", "허락받은 본문.\n");
        Add("quoted", "인용만", "2024-07-05", "summary: 소개만 있다.\nrights: quotation\nimage: {src: dot.svg, alt: 점}\n", "새면안되는문장이다.\n\n> 보여도 되는 인용.\n\n![안에만](그림.png)\n");
        Add("unknown", "모르는 글", "2024-07-06", "summary: 소개.\nrights: unknown\n", "새면안되는문장이다.\n");
        Add("gone", "내린 글", "2024-07-07", "status: withdrawn\nwithdrawn: {date: 2024-08-09, reason: 요청}\n", "새면안되는문장이다.\n");
        Add("draft", "초안", "2024-07-08", "status: draft\n", "새면안되는문장이다.\n");
        Month = Make(new EditionKey(false, "2024-07", default));
        Story = Make(new EditionKey(true, "saga", default));
    }

    public OutputFile Month { get; }

    public OutputFile Story { get; }

    internal EpubFile Book => new(Month.Bytes);

    private static string Extra => """
        updated: 2024-07-20
        original: {title: "The <whole> story", url: "https://wire.example/x?a=[1]", date: 2024-07-01, authors: [Ann Field], language: en-GB}
        translators: [가람]
        reviewers: [나래]
        method: machine-edited
        corrections: [{date: 2024-07-21, note: "숫자 <3>을 고쳤다."}]
        image: {src: 그림.png, alt: "점 & 선", credit: 찍은이}
        """ + "\n";

    private static string Rich => """
        첫 문단[^1]과 <ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>, <kbd>Ctrl</kbd>, H<sub>2</sub>O, <span lang="en" title="제목">word</span><br>줄 & "따옴표"[^1].

        ## 2024 표

        | 이름 | 값 |
        |:-----|---:|
        | 가   | 1  |
        |      | <b>2</b> |

        - [x] 했다
        - [ ] 아직

        5. 다섯
        6. 여섯

        <details open><summary>더</summary>

        숨은 글 [표로](#2024-표).

        </details>

        <figure>

        ![설명 "그림"](dot.svg)

        <figcaption>그림 설명</figcaption>
        </figure>

        ![새 꼴의 그림](new.webp) [![링크 속](new.webp)](https://wire.example/) ![둘째](그림.png "제목") [주소](https://wire.example/a|b[c]) <https://wire.example/끝> [편지](mailto:a@b.example)

        ```html
        <script>alert(1)</script>
          ]]> & 들여쓰기
        ```

        ***

        > 인용
        >
        > > 안쪽

        [^1]: 각주 *하나*.
        """ + "\n";

    public void Dispose() => _site.Dispose();

    internal OutputFile Make(EditionKey key, Func<BuildOptions, BuildOptions>? change = null)
    {
        var diagnostics = new DiagnosticBag();
        var options = BuildOptions.ForProject(_site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };
        var file = EditionBuild.Make(change is null ? options : change(options), key, diagnostics);
        Assert.True(file is not null, string.Join('\n', diagnostics.Sorted()));
        return file;
    }

    internal string[] Arguments => ["--root", _site.Root, "--theme", Path.Combine(Repository.Root, "theme"), "--as-of", "2026-01-01T00:00Z"];

    internal string PathOf(string name) => Path.Combine(_site.Root, name);

    private void Add(string name, string title, string date, string front, string body) => _site.With(
        $"input/articles/{name}.md", $"---\ntitle: \"{title}\"\ndate: {date}\nsource: Wire\ncategory: AI\n{front}---\n\n{body}");
}
