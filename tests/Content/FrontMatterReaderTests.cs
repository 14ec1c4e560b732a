using CsCheck;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Content;

public class FrontMatterReaderTests
{
    private const string File = "input/articles/2024/x.md";
    private const string Required = "title: a\ndate: 2024-07-20\nsource: s\ncategory: c\n";

    private static FrontMatter Read(string yaml, string file = File)
    {
        var found = new List<Diagnostic>();
        var front = FrontMatterReader.Read(file, new YamlText(file, yaml, 2), FolderDefaults.None, SiteTimeZone.Seoul, found);
        Assert.Empty(found);
        return front!;
    }

    [Fact]
    public void The_required_values_have_their_places()
    {
        var front = Read(Required);

        Assert.Equal(("a", new SourceLocation(File, 2, 8)), (front.Title.Value, front.Title.Where));
        Assert.Equal(("c", new SourceLocation(File, 5, 11)), (front.Category.Value, front.Category.Where));
        Assert.Equal(new ArticleDate(new DateTimeOffset(2024, 7, 20, 0, 0, 0, TimeSpan.FromHours(9)), false), front.Date.Value);
    }

    [Theory]
    [InlineData("2024-07-20 12:41", "2024-07-20T12:41:00+09:00")]
    [InlineData("2024-07-20T12:41:05", "2024-07-20T12:41:05+09:00")]
    [InlineData("2024-07-20T12:41Z", "2024-07-20T12:41:00+00:00")]
    [InlineData("2024-07-20 12:41:00 -0500", "2024-07-20T12:41:00-05:00")]
    [InlineData("2024-07-20T12:41:00+05:30", "2024-07-20T12:41:00+05:30")]
    [InlineData("\"2024-02-29 00:00\"", "2024-02-29T00:00:00+09:00")]
    public void Times_are_in_the_zone_they_were_written_in_or_the_sites(string written, string expected)
    {
        var date = Read(Required.Replace("2024-07-20", written, StringComparison.Ordinal)).Date.Value;

        Assert.True(date.HasTime);
        Assert.Equal(expected, date.Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
    }

    [Fact]
    public void Texts_are_one_line()
    {
        var front = Read(Required + "summary: |\n  첫 줄\n  둘째   줄\u3000끝\n\n");

        Assert.Equal("첫 줄 둘째 줄 끝", front.Summary!.Value);
    }

    [Fact]
    public void A_single_text_stands_for_a_list_of_one()
    {
        var front = Read(Required + "tags: AI\ntranslators: 김하나\n");

        Assert.Equal(["AI"], front.Tags.Select(t => t.Value));
        Assert.Equal(["김하나"], front.Translators.Select(t => t.Value));
    }

    [Fact]
    public void A_word_is_a_basis_and_a_mapping_has_its_proof()
    {
        Assert.Equal(RightsBasis.PublicDomain, Read(Required + "rights: public-domain\n").Rights!.Basis.Value);

        var rights = Read(Required + "rights: {basis: licence, license: CC-BY-4.0, until: 2030-01-01}\n").Rights!;
        Assert.Equal((RightsBasis.Licence, "CC-BY-4.0", 2030), (rights.Basis.Value, rights.Licence, rights.Until!.Value.Instant.Year));
    }

    [Fact]
    public void Old_addresses_are_decoded_and_composed()
    {
        var front = Read(Required + "redirect_from: [/tags/%EC%B9%A9/, /%E1%84%8E%E1%85%B5%E1%86%B8, /a.html, /]\n");

        Assert.Equal(["/tags/칩/", "/칩", "/a.html", "/"], front.RedirectFrom.Select(r => r.Value));
    }

    [Fact]
    public void The_original_keeps_its_address_as_written()
    {
        var original = Read(Required + "original: {title: T, url: 'https://www.Example.org/a?utm_source=x#y', authors: [\"Smith, John\"], date: 2024-07-18, language: en-US}\n").Original!;

        Assert.Equal(("T", "https://www.Example.org/a?utm_source=x#y", "en-US"), (original.Title, original.Url!.Value, original.Language));
        Assert.Equal(["Smith, John"], original.Authors.Select(a => a.Value));
    }

    [Fact]
    public void The_date_comes_from_the_name_only_where_the_key_is_missing()
    {
        const string file = "input/articles/2023-01-02-x.md";

        Assert.Equal(2024, Read(Required, file).Date.Value.Instant.Year);
        Assert.Equal(new SourceLocation(file), Read(Required.Replace("date: 2024-07-20\n", "", StringComparison.Ordinal), file).Date.Where);
    }

    [Fact]
    public void The_rest_of_the_contract_is_read()
    {
        var front = Read(
            Required + "id: i\nupdated: 2024-07-21\nreviewers: [r]\nmethod: digest\nstatus: withdrawn\nwithdrawn: {date: 2024-07-23, reason: r}\ncorrections:\n  - {date: 2024-07-22, note: n}\nslug: 칩-이야기\nxref: k\n"
            + "image: {src: ../a.png, alt: 그림, credit: g}\nrelated: [other]\nstory: race\n");

        Assert.Equal(("i", "칩-이야기", "k", "race"), (front.Id!.Value, front.Slug!.Value, front.Xref!.Value, front.Story!.Value));
        Assert.Equal((TranslationMethod.Digest, ArticleStatus.Withdrawn), (front.Method!.Value, front.Status!.Value));
        Assert.Equal(("../a.png", "그림", "g"), (front.Image!.Source.Value, front.Image.Alt, front.Image.Credit));
        Assert.Equal("n", Assert.Single(front.Corrections).Note);
        Assert.Equal((21, "r", "other"), (front.Updated!.Value.Instant.Day, front.Reviewers[0].Value, front.Related[0].Value));
    }

    [Fact]
    public void Any_value_for_any_key_is_read_or_said_and_nothing_throws()
    {
        string[] values =
        [
            "", "~", "a", "[a]", "{a: b}", "[]", "{}", "[[a]]", "[{src: a}]", "{src: /..//.., alt: b}", "{basis: licence}", "{url: 'http://[::1'}", "{url: 'https://a:99999/'}", "-", "'%'", "/%", "/%2",
            "/%2e", "/a/../b", "2024-07-20", "2024-07-20T", "2024-07-20 12:4", "2024-07-20T12:41:", "2024-07-20T12:41+", "2024-07-20 12:41 +0", "0001-01-01", "'    '", "\"\\n\"", "\"\\x41\"",
            "9999999999", "-5", "1e9", ".inf", "!!", "[TODO]", "[{date: 2024-07-20, note: n}]", "[{date: , note: }]", "ko-", "-ko", "a/b", "\\", "'..'", "한글", "\ud83d\ude00", "'\u200D'", "2024-07-20T23:59:59-14:00",
        ];
        var keys = ArticleKeys.Contract.Keys.Select(k => k.Name).ToArray();

        Gen.Select(Gen.Int[0, keys.Length - 1], Gen.Int[0, values.Length - 1]).Array[1, 8].Sample(
            pairs =>
            {
                var found = new List<Diagnostic>();
                var yaml = Required + string.Concat(pairs.Select(p => $"{keys[p.Item1]}: {values[p.Item2]}\n"));
                var front = FrontMatterReader.Read("input/articles/x.md", new YamlText("x", yaml, 2), FolderDefaults.None, SiteTimeZone.Seoul, found);
                Assert.True(front is not null || found.Exists(d => d.Severity == Severity.Error), yaml);
            },
            iter: 10_000,
            threads: 1);
    }

    [Fact]
    public void Ten_thousand_are_read_in_a_moment()
    {
        var yaml = new YamlText(File, Required + "tags: [a, b, c]\noriginal:\n  url: https://example.org/story\n  authors: [Jane Roe]\ntranslators: [김하나]\n", 2);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 10_000; i++)
        {
            Assert.NotNull(FrontMatterReader.Read(File, yaml, FolderDefaults.None, SiteTimeZone.Seoul, []));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
