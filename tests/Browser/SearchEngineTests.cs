using System.Text.Json;
using StaticArchive.Tests.Search;

namespace StaticArchive.Tests.Browser;

/// <summary>The search's modules in a browser, on the repository's own site and under its security policy.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchEngineTests(BrowserSite site)
{
    private const string Answer = """
        async ([module, rare, cases]) => {
          const { korean, normalize } = await import(module);
          const root = await (await fetch('/search/index.json')).json(), core = korean(root.korean);
          const k = { ...core, ...(await import(rare)).hangul(core, await (await fetch('/search/i/' + root.rare)).json()) };
          const answers = {
            agrees: t => k.agrees(t.split(' ')[0].at(-1), t.split(' ')[1]) ? 'yes' : 'no',
            choseong: k.choseong, vowels: k.vowelsOf, keys: k.toKeys, hangul: k.toHangul, normalize,
            strip: t => k.strip(t).map(s => s.join(' ')).join(';'),
          };
          return cases.map(([kind, input, answer]) => [kind, input, answers[kind](input), answer]).filter(c => c[2] !== c[3]).map(c => c.join(' | '));
        }
        """;

    private const string Ask = """
        async ([module, query]) => {
          window.__engine ??= await (await import(module)).create({ baseUrl: '' });
          const answer = await window.__engine.search(query, { limit: 10, facets: true });
          return JSON.stringify(answer);
        }
        """;

    // The articles that the page of a term lists.
    private const string UsesOf = """
        async id => [...new DOMParser().parseFromString(await (await fetch(`/terms/${id}/`)).text(), 'text/html').querySelectorAll('.uses h3 a')].map(a => a.getAttribute('href'))
        """;

    // Letters of every kind that a query may hold, by a generator of its own, so that a failure can be had again.
    private const string Fuzz = """
        async ([module, count]) => {
          const { search } = await (await import(module)).create({ baseUrl: '' });
          const pool = ['가', '브로드컴', '과', 'ㅂ', 'ㅏ', 'ㄹㄷ', 'ai', 'OpenAI', 'c++', '#', '"', '“', '-', ' ', '  ', '.', '(', '[', '*', '\\', '$', '😀', '\ud800', '漢', 'é', '\u0301', '\u1107', '\u1161', '９', '\0', '뷁', '했다', 'dhvms', '칩', '~', '=', ';', ','];
          let seed = 7;
          const next = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
          for (let i = 0; i < count; i++) {
            const query = Array.from({ length: next(9) }, () => pool[next(pool.length)]).join('');
            try {
              const answer = await search(query, { limit: next(4) });
              if (!Array.isArray(answer.results) || answer.total < answer.results.length) {
                return `${JSON.stringify(query)}: ${answer.total} < ${answer.results?.length}`;
              }
            } catch (e) {
              return `${JSON.stringify(query)}: ${e.stack}`;
            }
          }
          return null;
        }
        """;

    [Fact]
    public async Task Browser_answers_the_shared_cases()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        var cases = KoreanCases.All.Select(c => new[] { c.Kind, c.Input, c.Answer }).ToArray();

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Answer, new object[] { site.Module("search-korean"), site.Module("search-hangul"), cases }));
    }

    [Theory]
    [InlineData("인공지능")]
    [InlineData("인공지능과의")]
    [InlineData("dlsrhdwlsmd")]
    [InlineData("ㅇㄱㅈㄴ")]
    public async Task Word_is_found_however_it_is_typed(string query)
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        var answer = await AskAsync(reader, query);

        Assert.NotEmpty(answer.GetProperty("results").EnumerateArray());
        Assert.NotEmpty(answer.GetProperty("months").EnumerateArray());
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Theory]
    [InlineData("the original", "Broadcom", "broadcom")]
    [InlineData("a rendering that nobody should write", "브로드콤", "broadcom")]
    [InlineData("another name", "Micron", "micron")]
    [InlineData("another name in another script", "华为", "huawei")]
    [InlineData("a rendering that may be written", "집행위원회", "european-commission")]
    public async Task Term_is_found_by_whatever_somebody_may_have_written(string name, string query, string term)
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        var uses = await reader.Page.EvaluateAsync<string[]>(UsesOf, term);

        var answer = await AskAsync(reader, query);

        Assert.True(uses.Length > 0, $"no article uses {term}");
        Assert.True(uses.Take(10).ToHashSet(StringComparer.Ordinal).IsSubsetOf(answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("url").GetString()!)), $"not found by {name}: {query}");
    }

    [Fact]
    public async Task Excluded_word_takes_its_articles_away()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        var all = (await AskAsync(reader, "공개")).GetProperty("total").GetInt32();
        var none = (await AskAsync(reader, "공개 -공개")).GetProperty("total").GetInt32();

        Assert.True(all > 0);
        Assert.Equal(0, none);
    }

    [Fact]
    public async Task No_query_throws()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        var count = int.TryParse(Environment.GetEnvironmentVariable("SEARCH_FUZZ"), out var wanted) ? wanted : 1500;

        Assert.Null(await reader.Page.EvaluateAsync<string?>(Fuzz, new object[] { site.Module("search-engine"), count }));
    }

    private async Task<JsonElement> AskAsync(Reader reader, string query) =>
        JsonDocument.Parse(await reader.Page.EvaluateAsync<string>(Ask, new object[] { site.Module("search-engine"), query })).RootElement;
}
