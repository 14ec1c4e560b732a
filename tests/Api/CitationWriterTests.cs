using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using StaticArchive.Api.Citations;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Api;

public class CitationWriterTests
{
    private static readonly string Special = """100% of {A & B} cost $5_0 #1 ~x^2 \cmd """.Trim();

    private static ArchiveSample Sample() => new ArchiveSample().With("2024/칩", Day(2024, 7, 20), f => f with
    {
        Title = At(Special),
        Summary = At("요약\n둘째 줄"),
        Method = TranslationMethod.Human,
        Translators = [At("김 옮김"), At("Ann van der Berg")],
        Original = new OriginalWork("The Chips", At("https://example.com/chips"), Day(2024, 7, 18), [At("Jane Q. Roe"), At("The {Desk} & Co 9")], "en"),
    }).With("plain", Day(2024, 1, 2), f => f with { Id = At("plain") });

    [Fact]
    public void BibTeX_is_read_back_as_it_was_meant()
    {
        var entries = ReadBibTeX(Text("data/archive.bib"));

        Assert.Equal(2, entries.Count);
        Assert.Equal("plain", entries[1].Key);
        Assert.Matches("^2024-[0-9a-f]{8}$", entries[0].Key);
        var fields = entries[0].Fields;
        Assert.Equal("{" + Special + "}", Unescaped(fields["title"]));
        Assert.Equal("{The Chips}", fields["origtitle"]);
        Assert.Equal(@"Roe, Jane Q. and {The \{Desk\} \& Co 9}", fields["author"]);
        Assert.Equal("{김 옮김} and van der Berg, Ann", fields["translator"]);
        Assert.Equal(("2024-07-20", "2024", "2024-07-18"), (fields["date"], fields["year"], fields["origdate"]));
        Assert.Equal("https://example.org/articles/2024/%EC%B9%A9/", fields["url"]);
        Assert.Equal("{지기}", entries[1].Fields["author"]);
    }

    [Theory]
    [InlineData("a - b -- c --- d", "a - b -{}- c -{}-{}- d")]
    [InlineData("''it's'' ``so``", "'{}'it's'{}' `{}`so`{}`")]
    public void LaTeX_makes_no_ligatures_of_signs(string text, string expected) => Assert.Equal(expected, BibTeX.Escaped(text));

    [Fact]
    public void RIS_has_a_type_first_an_end_last_and_one_line_for_each_value()
    {
        var text = Text("data/archive.ris");

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var records = text.Split("ER  - \r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Trim('\r', '\n').Split("\r\n")).ToList();
        Assert.Equal(2, records.Count);
        Assert.All(records.SelectMany(r => r), l => Assert.Matches("^[A-Z][A-Z0-9]  - .+$", l));
        Assert.All(records, r => Assert.Equal("TY  - NEWS", r[0]));
        foreach (var line in (string[])["TI  - " + Special, "AU  - Roe, Jane Q.", "A4  - 김 옮김", "A4  - van der Berg, Ann", "DA  - 2024/07/20", "AB  - 요약 둘째 줄", "L3  - https://example.com/chips"])
        {
            Assert.Contains(line, records[0]);
        }
    }

    [Fact]
    public void CSL_keeps_translators_apart_from_authors()
    {
        var items = JsonDocument.Parse(Text("data/archive.csl.json")).RootElement;
        var item = items[0];

        Assert.Equal(2, items.GetArrayLength());
        Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
        Assert.Equal(["Roe", null], item.GetProperty("author").EnumerateArray().Select(a => a.TryGetProperty("family", out var family) ? family.GetString() : null));
        Assert.Equal("김 옮김", item.GetProperty("translator")[0].GetProperty("literal").GetString());
        Assert.Equal("[[2024,7,20]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("[[2024,7,18]]", item.GetProperty("original-date").GetProperty("date-parts").GetRawText());
    }

    [Fact]
    public void Files_of_one_article_are_made_where_the_settings_ask_for_them()
    {
        var model = SampleModel.Of(SampleModel.With(s => s with { CitationFiles = true }).With("a", Day(2024, 7, 20)));

        Assert.Equal(
            ["api/cite/a.bib", "api/cite/a.json", "api/cite/a.ris", "data/archive.bib", "data/archive.csl.json", "data/archive.ris"],
            CitationWriter.WriteAll(model).Select(f => f.Path).AsEnumerable().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lists_files_hold_its_articles_in_its_order()
    {
        var model = SampleModel.Of(Sample().With("third", Day(2024, 7, 19), f => f with { Id = At("third"), Tags = [At("OpenAI")] }));
        var files = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in CitationWriter.Joined(model))
        {
            file.MakeAll(model.Archive.Articles, f => files[f.Path] = Encoding.UTF8.GetString(f.Bytes.Span));
        }

        var month = JsonDocument.Parse(files["archive/2024-07/cite.json"]).RootElement.EnumerateArray().Select(i => i.GetProperty("id").GetString());
        Assert.Equal(["2024-칩", "third"], month);
        Assert.Equal(2, ReadBibTeX(files["archive/2024-07/cite.bib"]).Count);
        Assert.Equal(["ID  - third"], files["tags/openai/cite.ris"].Split("\r\n").Where(l => l.StartsWith("ID  - ", StringComparison.Ordinal)));
        foreach (var format in CitationFormat.All)
        {
            Assert.Equal(files[format.Whole[1..]], files[$"categories/ai/cite.{format.Ending}"]);
        }

        Assert.DoesNotContain(files.Keys, p => p.StartsWith("terms/", StringComparison.Ordinal));
    }

    [Fact]
    public void Ready_citations_follow_their_manuals()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Title = At("칩을 함께"),
            Method = TranslationMethod.Human,
            Translators = [At("김옮김")],
            Original = new OriginalWork("Chips together", null, Day(2023, 7, 18), [At("Jane Quinn Roe"), At("Bo Rhee")], "en"),
        }));
        var article = model.Archive.Articles[0];

        Assert.Equal(
            "Roe, J. Q., & Rhee, B. (2024, July 20). 칩을 함께 [Chips together] (김옮김, Trans.). 서고. https://x.example/ (Original work published 2023)",
            CitationStyles.Apa(article, model, "https://x.example/"));
        Assert.Equal(
            "Roe, Jane Quinn, and Bo Rhee. “칩을 함께.” Translated by 김옮김. 서고, July 20, 2024. Originally published as “Chips together,” The Information, July 18, 2023. https://x.example/.",
            CitationStyles.Chicago(article, model, "https://x.example/"));
    }

    [Theory]
    [InlineData("Jane Quinn Roe", "Roe, J. Q.", "J. Q. Roe", "Roe, Jane Quinn")]
    [InlineData("Jean-Luc van der Berg", "van der Berg, J.-L.", "J.-L. van der Berg", "van der Berg, Jean-Luc")]
    [InlineData("Ann Field Jr.", "Field, A., Jr.", "A. Field, Jr.", "Field, Ann, Jr.")]
    [InlineData("Ann Field, III", "Field, A., III", "A. Field, III", "Field, Ann, III")]
    [InlineData("김민지", "김민지", "김민지", "김민지")]
    [InlineData("남궁 민", "남궁 민", "남궁 민", "남궁 민")]
    [InlineData("李明 Li", "李明 Li", "李明 Li", "李明 Li")]
    [InlineData("Madonna", "Madonna", "Madonna", "Madonna")]
    [InlineData("Associated Press", "Associated Press", "Associated Press", "Associated Press")]
    [InlineData("Google DeepMind", "Google DeepMind", "Google DeepMind", "Google DeepMind")]
    [InlineData("The Verge", "The Verge", "The Verge", "The Verge")]
    [InlineData("AT&T Labs Research", "AT&T Labs Research", "AT&T Labs Research", "AT&T Labs Research")]
    [InlineData("Ai Nakamura", "Nakamura, A.", "A. Nakamura", "Nakamura, Ai")]
    [InlineData("Mary and Bob", "Mary and Bob", "Mary and Bob", "Mary and Bob")]
    [InlineData("Simon & Schuster", "Simon & Schuster", "Simon & Schuster", "Simon & Schuster")]
    [InlineData("Roe, Jane", "Roe, Jane", "Roe, Jane", "Roe, Jane")]
    public void Names_of_people_in_Latin_letters_are_taken_apart_and_no_others(string name, string initialsLast, string initialsFirst, string inverted)
    {
        var person = PersonName.Of(name);

        Assert.Equal((initialsLast, initialsFirst, inverted), (person.WithInitials, person.InitialsFirst, person.Inverted));
    }

    [Theory]
    [InlineData(1, "A. (2024, July 20).", "A. “칩을 함께.”")]
    [InlineData(2, "A, & B. (2024, July 20).", "A, and B. “칩을 함께.”")]
    [InlineData(3, "A, B, & C. (2024, July 20).", "A, B, and C. “칩을 함께.”")]
    [InlineData(8, "A, B, C, D, E, F, G, & H. (2024, July 20).", "A, B, C, D, E, F, G, and H. “칩을 함께.”")]
    [InlineData(10, "A, B, C, D, E, F, G, H, I, & J. (2024, July 20).", "A, B, C, D, E, F, G, H, I, and J. “칩을 함께.”")]
    [InlineData(11, "A, B, C, D, E, F, G, H, I, J, & K. (2024, July 20).", "A, B, C, D, E, F, G, et al. “칩을 함께.”")]
    [InlineData(20, "A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, & T. (2024, July 20).", "A, B, C, D, E, F, G, et al. “칩을 함께.”")]
    [InlineData(21, "A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, . . . U. (2024, July 20).", "A, B, C, D, E, F, G, et al. “칩을 함께.”")]
    public void As_many_authors_are_named_as_each_manual_names(int count, string apa, string chicago)
    {
        var model = Cited(f => f with { Original = new OriginalWork("Chips", null, null, [.. Enumerable.Range(0, count).Select(i => At($"{(char)('A' + i)}"))], "en") });

        Assert.StartsWith(apa, CitationStyles.Apa(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
        Assert.StartsWith(chicago, CitationStyles.Chicago(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
        Assert.Equal(count, JsonDocument.Parse(SampleModel.Text(CitationWriter.WriteAll(model), "data/archive.csl.json")).RootElement[0].GetProperty("author").GetArrayLength());
    }

    [Theory]
    [InlineData("Ben Kim", "B. Kim, Trans.", "Translated by Ben Kim. ")]
    [InlineData("Ben Kim;이옮김", "B. Kim & 이옮김, Trans.", "Translated by Ben Kim and 이옮김. ")]
    [InlineData("가;나;다", "가, 나, & 다, Trans.", "Translated by 가, 나, and 다. ")]
    public void Translators_are_named_as_each_manual_names_them(string names, string apa, string chicago)
    {
        var model = Cited(f => f with { Translators = [.. names.Split(';').Select(n => At(n))] });

        Assert.Contains($" ({apa}). ", CitationStyles.Apa(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
        Assert.Contains(chicago, CitationStyles.Chicago(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_translation_that_nobody_went_over_says_so_where_the_translator_would_stand()
    {
        var model = Cited(f => f with { Method = TranslationMethod.Machine, Translators = [] });
        var article = model.Archive.Articles[0];
        var files = CitationWriter.WriteAll(model).ToList();

        Assert.Equal("The Information. (2024, July 20). 칩을 함께 [Chips] (Machine translation). 서고. u", CitationStyles.Apa(article, model, "u"));
        Assert.Equal("The Information. “칩을 함께.” Machine translation. 서고, July 20, 2024. Originally published as “Chips,” The Information. u.", CitationStyles.Chicago(article, model, "u"));
        Assert.StartsWith("기계, 「칩을 함께」", CitationStyles.Local(article, model, "날", "u"), StringComparison.Ordinal);
        Assert.Equal("Machine translation. The Information", ReadBibTeX(SampleModel.Text(files, "data/archive.bib"))[0].Fields["note"]);
        Assert.Contains("N1  - Machine translation\r\n", SampleModel.Text(files, "data/archive.ris"), StringComparison.Ordinal);
        Assert.Contains("\"note\":\"Machine translation\"", SampleModel.Text(files, "data/archive.csl.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("끝났다.", "“끝났다.” ")]
    [InlineData("끝났나?", "“끝났나?” ")]
    [InlineData("그리고…", "“그리고…” ")]
    [InlineData("칩", "“칩.” ")]
    public void A_title_has_one_stop_at_its_end(string title, string cited)
    {
        var model = Cited(f => f with { Title = At(title) });

        Assert.Contains(cited, CitationStyles.Chicago(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
        Assert.DoesNotContain("..", CitationStyles.Apa(model.Archive.Articles[0], model, "u"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_title_says_in_braces_is_no_place_to_be_filled()
    {
        var model = Cited(f => f with { Title = At("{url}과 {date}, {title}의 뜻"), Translators = [At("가")] });

        Assert.StartsWith("가, 「{url}과 {date}, {title}의 뜻」, ", CitationStyles.Local(model.Archive.Articles[0], model, "날", "u"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“취미”라는 글", "‘취미’라는 글")]
    [InlineData("\"Open\" and (\"shut\")", "‘Open’ and (‘shut’)")]
    [InlineData("John's chips", "John's chips")]
    public void Title_within_quotation_marks_has_single_ones(string title, string cited)
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Title = At(title), Original = new OriginalWork(title, null, null, [], "en") }));

        var text = CitationStyles.Chicago(model.Archive.Articles[0], model, "https://x.example/");

        Assert.Contains($"“{cited}.” ", text, StringComparison.Ordinal);
        Assert.Contains($"“{cited},” ", text, StringComparison.Ordinal);
        Assert.Contains(title, CitationStyles.Apa(model.Archive.Articles[0], model, "https://x.example/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_is_cited_as_its_writers_own_work_that_names_what_it_is_based_on()
    {
        var model = SampleModel.Of(Digest());
        var article = model.Archive.Articles[0];

        Assert.Equal(
            "서고지기. (2024, July 20). 칩을 함께 [Based on “Chips together,” The Information, July 18, 2023]. 서고. https://x.example/",
            CitationStyles.Apa(article, model, "https://x.example/"));
        Assert.Equal(
            "서고지기. “칩을 함께.” 서고, July 20, 2024. Based on “Chips together,” The Information, July 18, 2023. https://x.example/.",
            CitationStyles.Chicago(article, model, "https://x.example/"));
        Assert.Equal(
            "서고지기, 「칩을 함께」, 서고, 2024년 7월 20일, 바탕 The Information, Chips together, https://x.example/",
            CitationStyles.Local(article, model, "2024년 7월 20일", "https://x.example/"));
    }

    [Fact]
    public void In_no_file_is_a_digest_the_work_of_its_originals_author_or_a_translation()
    {
        var files = CitationWriter.WriteAll(SampleModel.Of(Digest())).ToList();
        var bib = SampleModel.Text(files, "data/archive.bib");
        var ris = SampleModel.Text(files, "data/archive.ris");
        var csl = JsonDocument.Parse(SampleModel.Text(files, "data/archive.csl.json")).RootElement[0];

        Assert.All((string[])[bib, ris, csl.GetRawText()], t => Assert.DoesNotContain("Roe", t, StringComparison.Ordinal));
        var fields = ReadBibTeX(bib)[0].Fields;
        Assert.Equal("{서고지기}", fields["author"]);
        Assert.Equal("Based on The Information: Chips together, https://example.com/chips", fields["note"]);
        Assert.Empty(fields.Keys.Intersect(["translator", "origtitle", "origdate"]));
        Assert.Contains("AU  - 서고지기\r\n", ris, StringComparison.Ordinal);
        Assert.Contains("N1  - Based on The Information: Chips together, https://example.com/chips\r\n", ris, StringComparison.Ordinal);
        Assert.DoesNotContain("A4  - ", ris, StringComparison.Ordinal);
        Assert.DoesNotContain("OP  - ", ris, StringComparison.Ordinal);
        Assert.Equal("서고지기", csl.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("서고", csl.GetProperty("container-title").GetString());
        Assert.Equal("Based on The Information: Chips together, https://example.com/chips", csl.GetProperty("note").GetString());
        Assert.All((string[])["translator", "original-title", "original-publisher", "original-date"], p => Assert.False(csl.TryGetProperty(p, out _), p));
    }

    [Theory]
    [InlineData(null, RightsBasis.Own, true, false)]
    [InlineData(null, RightsBasis.Licence, true, true)]
    [InlineData(null, RightsBasis.Licence, false, false)]
    [InlineData(TranslationMethod.Digest, RightsBasis.Licence, true, false)]
    [InlineData(TranslationMethod.Machine, RightsBasis.Own, false, true)]
    public void Whether_a_text_translates_is_what_its_method_says_else_its_rights_and_original(TranslationMethod? method, RightsBasis rights, bool hasOriginal, bool expected)
    {
        var article = SampleModel.Of(Digest()).Archive.Articles[0];

        Assert.Equal(expected, (article with { Method = method, Rights = rights, Original = hasOriginal ? article.Original : null }).IsTranslation);
    }

    /// <summary>A translation without more than a title of its original.</summary>
    private static SiteModel Cited(Func<FrontMatter, FrontMatter> change) => SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => change(f with
    {
        Title = At("칩을 함께"),
        Method = TranslationMethod.Human,
        Original = new OriginalWork("Chips", null, null, [], "en"),
    })));

    private static ArchiveSample Digest() => new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
    {
        Title = At("칩을 함께"),
        Method = TranslationMethod.Digest,
        Translators = [At("서고지기")],
        Original = new OriginalWork("Chips together", At("https://example.com/chips"), Day(2023, 7, 18), [At("Jane Quinn Roe")], "en"),
    });

    private static string Text(string path) => SampleModel.Text(CitationWriter.WriteAll(SampleModel.Of(Sample())), path);

    private static string Unescaped(string value) => value
        .Replace("\\textbackslash{}", "\u0001", StringComparison.Ordinal).Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
        .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Replace('\u0001', '\\');

    /// <summary>A reader of its own: entries, keys, and values in balanced braces, of which none may be escaped by half.</summary>
    private static List<(string Key, Dictionary<string, string> Fields)> ReadBibTeX(string text)
    {
        var entries = new List<(string, Dictionary<string, string>)>();
        var at = 0;
        while ((at = text.IndexOf("@article{", at, StringComparison.Ordinal)) >= 0)
        {
            var comma = text.IndexOf(',', at);
            var key = text[(at + 9)..comma];
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (at = comma + 2; text[at] != '}';)
            {
                var equals = text.IndexOf(" = {", at, StringComparison.Ordinal);
                var (name, depth, end) = (text[at..equals].Trim(), 1, equals + 4);
                for (; depth > 0; end++)
                {
                    depth += text[end] == '\\' ? 0 : text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
                    end += text[end] == '\\' ? 1 : 0;
                }

                fields.Add(name, text[(equals + 4)..(end - 1)]);
                Assert.Equal(",\n", text[end..(end + 2)]);
                at = end + 2;
            }

            entries.Add((key, fields));
        }

        return entries;
    }
}
