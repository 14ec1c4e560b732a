using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Browser;

/// <summary>What a reader may type, on the repository's own site: <c>tests/Specs/search/queries.tsv</c> says which article must be found, which must not, and what was searched instead.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchQueryTests(BrowserSite site)
{
    private const string Ask = """
        async ([module, cases]) => {
          const { search } = await (await import(module)).create({ baseUrl: '' }), wrong = [];
          for (const [kind, query, must, mustNot, instead] of cases) {
            const answer = await search(query, { limit: 50 }), ids = answer.results.map(r => r.id);
            if (must && !ids.includes(must) || ids.includes(mustNot) || (answer.insteadOf?.kind ?? '') !== instead) {
              wrong.push(`${kind}: ${query}: ${ids} ${answer.insteadOf?.kind}`);
            }
          }
          return wrong;
        }
        """;

    // Each filter lets through as many as were counted, and only such.
    private const string Filter = """
        async ([module, query]) => {
          const { search } = await (await import(module)).create({ baseUrl: '' }), wrong = [];
          const all = await search(query, { limit: 50, facets: true });
          const has = { category: (r, s) => r.category.slug === s, source: (r, s) => r.source.slug === s, tag: (r, s) => r.tags.some(t => t.slug === s), method: (r, s) => r.method === s, year: (r, s) => r.date.startsWith(s) };
          for (const [kind, terms] of Object.entries(all.facets)) {
            for (const { slug, count } of terms) {
              const filters = kind === 'year' ? { yearFrom: +slug, yearTo: +slug } : { [kind]: [slug] };
              const some = await search(query, { limit: 50, filters });
              if (some.total !== count || count === 0 || some.results.length !== count || !some.results.every(r => has[kind](r, slug))) {
                wrong.push(`${kind} ${slug}: ${count} ${some.total} ${some.results.length}`);
              }
            }
          }
          return wrong.concat(Object.values(all.facets).some(f => f.length === 0) ? ['no terms'] : []);
        }
        """;

    private static readonly string[][] Cases =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests/Specs/search/queries.tsv")).Select(l => l.Split('\t'))];

    [Fact]
    public async Task Article_is_found_however_it_is_asked_for()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Ask, new object[] { site.Module("search-engine"), Cases }));
    }

    [Fact]
    public async Task Filters_let_through_what_was_counted()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Filter, new object[] { site.Module("search-engine"), "반도체" }));
    }
}
