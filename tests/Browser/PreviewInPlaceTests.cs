using Microsoft.Playwright;
using StaticArchive.Tests.Assets;
using StaticArchive.Tests.Preview;

namespace StaticArchive.Tests.Browser;

/// <summary>An open page takes a new text in place where that gives what loading it anew would, and else is loaded anew.</summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewInPlaceTests(BrowserSite browser)
{
    private const string Article = "input/articles/text.md";
    private const string ArticlePage = "/articles/2024/text/";
    private const string Template = "theme/layouts/article.html";
    private const string Version = "document.querySelector('script[data-version]').dataset.version";
    private const string IsSamePage = "window.isSamePage === true";

    /// <summary>The page as it is, with the theme's scripts' additions, in one form whatever the way it came about.</summary>
    private const string Source = """
        (() => {
          const page = document.documentElement.cloneNode(true);
          page.normalize();
          page.querySelector('script[data-version]').removeAttribute('data-version');
          for (const element of page.querySelectorAll('*')) {
            const attributes = [...element.attributes].sort((a, b) => a.name < b.name ? -1 : 1);
            attributes.forEach(a => element.removeAttributeNode(a));
            attributes.forEach(a => element.setAttributeNode(a));
          }
          return page.outerHTML;
        })()
        """;

    private static readonly string Paragraphs = string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"{i}번째 문단입니다."));

    private static Task<PreviewSite> StartAsync() => PreviewSite.StartAsync(s => s.With(Article, PreviewSite.Article("글의 제목", text: Paragraphs)));

    private async Task<Reader> OpenAsync(PreviewSite site)
    {
        var reader = await browser.OpenAtAsync(site.Server.Address, ArticlePage);
        await MarkAsync(reader);
        return reader;
    }

    private static async Task MarkAsync(Reader reader) => await reader.Page.EvaluateAsync("window.isSamePage = true");

    private static async Task<bool> IsSameAsync(Reader reader) => await reader.Page.EvaluateAsync<bool>(IsSamePage);

    private static void Change(PreviewSite site, string file, string from, string to) =>
        site.With(file, File.ReadAllText(site[file]).Replace(from, to, StringComparison.Ordinal));

    [Fact]
    public async Task Changed_text_leaves_what_the_reader_did_to_the_page()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);
        await reader.Page.EvaluateAsync("""
            document.querySelector('form[role=search] input').value = '찾는 말';
            document.querySelector('details.cite').open = true;
            scrollTo(0, 700);
            getSelection().selectAllChildren(document.querySelector('.prose p:nth-of-type(20)'));
            """);

        site.With(Article, PreviewSite.Article("새 제목", text: Paragraphs.Replace("21번째 문단", "고친 **문단**", StringComparison.Ordinal)));
        await reader.Page.GetByText("고친 문단").WaitForAsync();

        Assert.True(await IsSameAsync(reader));
        Assert.StartsWith("새 제목", await reader.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("새 제목", await reader.Page.Locator("h1").InnerTextAsync());
        Assert.Equal("찾는 말", await reader.Page.Locator("form[role=search] input").InputValueAsync());
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.querySelector('details.cite').open && document.querySelector('details.cite button') !== null && scrollY === 700"));
        Assert.Equal("20번째 문단입니다.", await reader.Page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Paragraphs_come_and_go_and_later_changes_still_do()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);

        Change(site, Article, "7번째 문단입니다.\n", "7번째 문단입니다.\n\n새 문단입니다.\n");
        await reader.Page.GetByText("새 문단입니다.").First.WaitForAsync();
        Change(site, Article, "\n\n9번째 문단입니다.", "\n\n> 따온 말입니다.");
        await reader.Page.Locator(".prose blockquote").WaitForAsync();

        var texts = await reader.Page.Locator(".prose > *").AllInnerTextsAsync();
        Assert.Equal(["7번째 문단입니다.", "새 문단입니다.", "8번째 문단입니다.", "따온 말입니다.", "10번째 문단입니다."], texts.Skip(6).Take(5));
        Assert.True(await IsSameAsync(reader));
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Theory]
    [InlineData("<form><input></form>", "main form input")]
    [InlineData("<details><summary>더</summary></details>", "main article ~ details")]
    [InlineData("<p data-x=\"1\">글</p>", "p[data-x]")]
    [InlineData("<script src=\"/assets/x.js\" type=\"text/plain\"></script>", "script[src='/assets/x.js']")]
    public async Task What_scripts_or_readers_may_have_to_do_with_loads_the_page_anew(string added, string shown)
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);

        Change(site, Template, "</article>", $"</article>\n{added}");
        await reader.UntilAsync($"document.querySelector(\"{shown}\") !== null");

        Assert.False(await IsSameAsync(reader));
    }

    [Theory]
    [InlineData("document.querySelector('.prose p:nth-of-type(3)').textContent = '스크립트의 글'")]
    [InlineData("document.querySelector('.prose p:nth-of-type(3)').firstChild.data = '스크립트의 글'")]
    [InlineData("document.querySelector('.prose p:nth-of-type(3)').replaceWith('스크립트의 글')")]
    public async Task What_a_script_has_changed_is_not_overwritten(string script)
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);
        await reader.Page.EvaluateAsync(script);

        Change(site, Article, "5번째 문단입니다.", "5번째 문단은 다릅니다.");
        await reader.Page.GetByText("5번째 문단은 다릅니다.").First.WaitForAsync();
        var isSameElsewhere = await IsSameAsync(reader);
        Change(site, Article, "3번째 문단입니다.", "**3번째** 문단은 다릅니다.");
        await reader.Page.GetByText("3번째 문단은 다릅니다.", new PageGetByTextOptions { Exact = true }).WaitForAsync();

        Assert.True(isSameElsewhere);
        Assert.False(await IsSameAsync(reader));
        Assert.Equal(0, await reader.Page.GetByText("스크립트의 글").CountAsync());
    }

    [Fact]
    public async Task Page_whose_scripts_have_read_from_the_site_is_loaded_anew()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);
        await reader.Page.EvaluateAsync("fetch('/feed.xml').then(a => a.text())");

        Change(site, Article, "5번째 문단입니다.", "5번째 문단은 다릅니다.");
        await reader.Page.GetByText("5번째 문단은 다릅니다.").First.WaitForAsync();

        Assert.False(await IsSameAsync(reader));
    }

    [Fact]
    public async Task Saves_in_quick_succession_end_at_the_newest()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);

        for (var i = 1; i <= 12; i++)
        {
            site.With(Article, PreviewSite.Article("글의 제목", text: $"{Paragraphs}\n\n{i}번 저장했습니다."));
            await Task.Delay(i * 15, TestContext.Current.CancellationToken);
        }

        await reader.Page.GetByText("12번 저장했습니다.").First.WaitForAsync();
        await AssertIsAsLoadedAsync(reader, site);
        Assert.Equal(1, await reader.Page.Locator(".prose").GetByText("번 저장했습니다.").CountAsync());
        Assert.True(await IsSameAsync(reader));
    }

    [Fact]
    public async Task Style_and_text_in_turn_and_an_error_between_keep_the_page()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);

        site.With("theme/assets/css/site.css", File.ReadAllText(site["theme/assets/css/site.css"]) + "h1 { color: rgb(1, 2, 3) }\n");
        await reader.UntilAsync("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)' && document.querySelectorAll('link[rel=stylesheet]').length === 2");
        Change(site, Article, "category: ai", "category: 없는것");
        await reader.Page.Locator("preview-panel [role=alert]").WaitForAsync();
        Change(site, Article, "category: 없는것", "status: draft\ncategory: ai");
        await reader.Page.GetByRole(AriaRole.Note).WaitForAsync();

        Assert.Equal(0, await reader.Page.Locator("preview-panel").CountAsync());
        Assert.True(await IsSameAsync(reader));
        await AssertIsAsLoadedAsync(reader, site);
    }

    [Fact]
    public async Task Article_that_goes_takes_its_page_along()
    {
        await using var site = await StartAsync();
        await using var reader = await OpenAsync(site);

        File.Delete(site[Article]);

        await reader.Page.GetByText("찾는 쪽이 없습니다").First.WaitForAsync();
    }

    [Theory]
    [InlineData(ArticlePage, 1, 14)]
    [InlineData(ArticlePage, 2, 14)]
    [InlineData("/", 3, 14)]
    public async Task After_any_edits_the_page_is_what_loading_it_anew_gives(string path, int seed, int fewestInPlace)
    {
        var article = new EditedArticle(seed);
        await using var site = await PreviewSite.StartAsync(s =>
        {
            File.WriteAllBytes(s["input/articles/chip.png"], SampleImages.Png());
            s.With(Article, article.Text);
        });
        await using var reader = await browser.OpenAtAsync(site.Server.Address, path);
        var inPlace = 0;
        for (var i = 1; i <= 30; i++)
        {
            await MarkAsync(reader);
            var version = await reader.Page.EvaluateAsync<string>(Version);
            article.Edit();
            site.With(Article, article.Text);
            await reader.UntilAsync($"{Version} !== '{version}'");
            inPlace += await IsSameAsync(reader) ? 1 : 0;
            if (i % 5 == 0)
            {
                await AssertIsAsLoadedAsync(reader, site, path, article.Text);
            }
        }

        Assert.True(inPlace >= fewestInPlace, $"only {inPlace} of 30 edits were taken in place");
        Assert.Empty(await reader.ComplaintsAsync());
    }

    private async Task AssertIsAsLoadedAsync(Reader reader, PreviewSite site, string path = ArticlePage, string because = "")
    {
        await using var other = await browser.OpenAtAsync(site.Server.Address, path);
        var version = await other.Page.EvaluateAsync<string>(Version);
        await reader.UntilAsync($"document.readyState === 'complete' && {Version} === '{version}'");
        var (expected, actual) = (await other.Page.EvaluateAsync<string>(Source), await reader.Page.EvaluateAsync<string>(Source));

        Assert.True(expected == actual, $"{Support.TextDiff.Between(expected, actual)}\n{because}");
    }

    /// <summary>An article that is edited at random, the same for the same seed.</summary>
    private sealed class EditedArticle(int seed)
    {
        private static readonly string[] Added =
        [
            "새 문단입니다.", "새 **문단**입니다.", "- 하나\n- 둘\n  - 셋", "1. 하나\n2. [둘](https://example.net/)", "> 따온 말입니다.\n>\n> 두 문단입니다.", "```\nlet a = 1;\n```",
            "![칩의 구조](chip.png \"그림의 설명\")", "| 가 | 나 |\n|---|---|\n| 1 | 2 |", "각주가 있습니다.[^1]\n\n[^1]: 각주입니다.", "### 작은 제목", "---",
        ];

        private readonly Random _random = new(seed);
        private readonly List<string> _blocks = ["첫 문단입니다.", "## 배경", "둘째 문단입니다.", "셋째 문단입니다.", "## 전망", "넷째 문단입니다."];
        private readonly Dictionary<string, string> _more = [];
        private string _title = "글의 제목";
        private int _edits;

        public string Text => PreviewSite.Article(_title, string.Concat(_more.Select(m => $"{m.Key}: {m.Value}\n")), string.Join("\n\n", _blocks));

        /// <summary>Always another text than before.</summary>
        public void Edit()
        {
            var (before, at) = (Text, _random.Next(_blocks.Count));
            _edits++;
            switch (_random.Next(10))
            {
                case < 3:
                    var block = Added[_random.Next(Added.Length)];
                    _blocks.Insert(at, block.Contains("[^1]", StringComparison.Ordinal) ? block.Replace("[^1]", $"[^{_edits}]", StringComparison.Ordinal) : block);
                    break;
                case 3 when _blocks.Count > 4:
                    _blocks.RemoveAt(at);
                    break;
                case 4:
                    (_blocks[at], _blocks[0]) = (_blocks[0], _blocks[at]);
                    break;
                case 5:
                    _title = $"{_edits}번째 제목 & <b>";
                    break;
                case 6:
                    Turn("tags", _edits % 2 == 0 ? "[openai]" : "[tsmc, openai]");
                    break;
                case 7:
                    Turn("summary", $"{_edits}번째 요약입니다.");
                    break;
                case 8:
                    Turn("status", "draft");
                    break;
                default:
                    break;
            }

            if (Text == before)
            {
                _blocks[at] = _blocks[at].StartsWith('#') ? $"## {_edits}번째 제목" : $"{_edits}번째로 고친 **문단**입니다.";
            }
        }

        private void Turn(string key, string value)
        {
            if (!_more.Remove(key))
            {
                _more[key] = value;
            }
        }
    }
}
