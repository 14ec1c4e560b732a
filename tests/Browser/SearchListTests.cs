using StaticArchive.Search;

namespace StaticArchive.Tests.Browser;

/// <summary>Lists of many documents in a browser: read as the build has written them, and brought into order as far as somebody looks.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchListTests(BrowserSite site)
{
    private const string Read = """
        async ([module, lists]) => {
          const { listsOf } = await import(module);
          return lists.flatMap(({ key, documents, bytes, postings }) => [0, 7].flatMap(first => {
            const all = listsOf(Uint8Array.from(atob(bytes), c => c.charCodeAt(0)), documents, first), { ids, weights } = all.list(key, first), end = all.place();
            const read = Array.from(ids, (id, i) => id - first << 4 | weights[i]);
            all.turnTo(0);
            if (all.pass(key) !== postings.length) {
              return [`${key}: counted wrong`];
            }
            return String(read) === String(postings) && all.place() === end ? [] : [`${postings.length} of ${documents}, ${key}, from ${first}`];
          }));
        }
        """;

    // 9,000 documents of two words, all at once and in parts so small that nothing is reckoned before.
    private const string Order = """
        async module => {
          const { placesOf, ranked } = await import(module), problems = [];
          let seed = 11;
          const next = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
          for (const kinds of [1, 5, 46]) {
            const ids = Int32Array.from({ length: 9000 }, (_, i) => i * 2 + next(2)), word = idf => ({ idf, levels: Uint8Array.from({ length: 18002 }, () => next(kinds)) });
            const all = [word(0.4), word(3.1)], { places, count } = placesOf(ids, all);
            const parts = [0, 3000, 6000].map(from => placesOf(ids.subarray(from, from + 3000), all));
            if (String(parts.flatMap(p => [...p.places])) !== String([...places]) || parts.reduce((n, p) => n + p.count, 0) !== count) {
              problems.push(`places of ${kinds} kinds`);
            }
            const order = ranked(ids, places), first = order.first(64);
            if (order.length !== count || String(order.all().subarray(0, 64)) !== String(first.subarray(0, 64))) {
              problems.push(`order of ${kinds} kinds`);
            }
          }
          return problems;
        }
        """;

    [Fact]
    public async Task Lists_are_read_and_passed_over_as_the_build_has_written_them()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        var random = new Random(3);
        (int Count, int Documents)[] sizes = [(1, 1), (100, 255), (63, 256), (64, 256), (192, 256), (193, 256), (256, 256), (199, 5_003), (1_251, 5_003), (2_500, 5_003), (4_900, 5_003)];
        var lists = sizes.SelectMany(s => new[] { "가나", "가나다" }.Select(key => ListOf(key, s.Count, s.Documents, random))).ToArray();

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Read, new object[] { site.Module("search-index"), lists }));
    }

    [Fact]
    public async Task Many_documents_come_in_the_order_that_few_would_have()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Order, site.Module("search-order")));
    }

    private static object ListOf(string key, int count, int documents, Random random)
    {
        var postings = Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(count).Order().Select(d => (d << 4) | random.Next(1, 5) | (key.Length == 3 ? random.Next(2) * 8 : 0)).ToArray();
        var bits = new BitWriter();
        PostingCode.Write(postings, documents, key, bits);
        bits.Align();
        return new { key, documents, bytes = Convert.ToBase64String(bits.Written), postings };
    }
}
