using System.Text.Json;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Input;
using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Content;

public sealed class ArticleRecordsTests : IDisposable
{
    private const string Everything = """
        ---
        title: 제목
        date: 2024-07-20 12:41
        source: Wire
        category: AI
        id: some-id
        summary: 요약
        updated: 2024-07-21
        tags: [하나, 둘]
        original: {title: Original, url: "https://example.com/a", date: 2024-07-19T01:02:03Z, authors: [Ann, Bob], language: en, archive: "https://web.archive.org/web/2024/https://example.com/a"}
        translators: [김가온]
        reviewers: [이나래]
        method: machine-edited
        rights: {basis: licence, licence: CC-BY-4.0, evidence: mail, until: 2025-01-01}
        status: withdrawn
        corrections: [{date: 2024-07-22, note: 고침}]
        slug: some-slug
        redirect_from: [/old/]
        xref: some-name
        image: {src: a.png, alt: 그림, credit: 누구}
        related: [b, c]
        story: saga
        ---

        처음 [링크](b.md#x) ![그림](c.png)

        <script>x</script>

        ## 제목 하나

        본문[^1] 🎈

        [^1]: 각주
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Everything)]
    [InlineData("---\ntitle: 제목\ndate: 2024-07-20\nsource: Wire\ncategory: AI\n---\n")]
    [InlineData("---\ntitle: 제목\ndate: 2024-07-40\nunknown: x\n---\n\n본문")]
    public void What_is_read_back_is_what_was_parsed(string text)
    {
        var parsed = ArticleParser.Parse(new SourceFile("input/articles/a.md", text, ContentHash.Of(text)), DirectoryDefaults.None, SiteTimeZone.Seoul);
        var texts = new CacheFolder(_folder.Path).CreateTexts("texts", default);
        var writer = new CacheWriter();
        var stored = parsed.Value is { Body: var body } ? new StoredTexts(texts.Add(body.Html.Html), texts.Add(body.PlainText)) : null;
        texts.Flush();
        ArticleRecords.Write(writer, parsed, stored);
        var bytes = writer.Written.ToArray();
        var reader = new CacheReader(bytes, ContentHash.Of(bytes));

        var read = ArticleRecords.Read(reader, texts.File);

        Assert.True(reader.IsAtEnd);
        Assert.Equal(Json(parsed), Json(read));
    }

    [Fact]
    public void A_text_that_was_changed_is_refused()
    {
        var texts = new CacheFolder(_folder.Path).CreateTexts("texts", default);
        var stored = texts.Add("본문");
        texts.Flush();
        RandomAccess.Write(texts.File, "x"u8, stored.Offset);

        Assert.Throws<DamagedCacheException>(() => stored.Read());
    }

    private static string Json(ParseResult<ParsedArticle> result) => JsonSerializer.Serialize(result);
}
