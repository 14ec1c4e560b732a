using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Search;
using StaticArchive.Text;

namespace StaticArchive.Tests.Search;

/// <summary>A segment that is made of the last one has the bytes of one that is made anew, whatever was edited.</summary>
public sealed class SegmentPatchTests
{
    private static readonly string[] Nouns = "반도체 데이터 센터 데이터센터 인공지능 모델 칩 서버 기업 투자 시장 협력 발표 회사 제품 기술 연구 전력 가격 클라우드 오픈AI 엔비디아 브로드컴 로봇 규제 특허 인수 합병 주가 中國".Split(' ');
    private static readonly string[] Particles = "은 는 이 가 을 를 의 에 와 과 에서 으로 로 도 까지 했다 하고".Split(' ');
    private static readonly string[] Latin = "open ai openai gpt GPT-4 C# C++ cloud native cloudnative 2024 h100 x".Split(' ');

    [Fact]
    public void Edits_of_some_texts_end_in_the_segment_that_is_made_anew()
    {
        var (patched, all) = (0, 0);

        Gen.Select(Gen.Int[30, 160], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var articles = Enumerable.Range(0, count).Select(i => ArticleOf(i, Words(random, 3), Words(random, random.Next(60)), random)).ToArray();
            var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            var state = Whole(articles, files);
            for (var edit = 0; edit < 12; edit++)
            {
                var before = articles.ToArray();
                for (var i = random.Next(3); i >= 0; i--)
                {
                    Edit(articles, random);
                }

                var next = SegmentPatch.Make(Source(articles), state, (i, hash) => TextOf(before[i], hash), path => files.GetValueOrDefault(path));
                var expected = Whole(articles, files);
                (patched, all) = (patched + (next is null ? 0 : 1), all + 1);
                if (next is { } made)
                {
                    Assert.All(made.Files, f => Assert.Equal(files[f.Path].ToArray(), f.Bytes.ToArray()));
                    AssertSame(expected, made.State);
                }

                state = next?.State ?? expected;
            }
        }, iter: 20, threads: 1);

        Assert.True(patched > all / 4, $"only {patched} of {all} were made of the last");
    }

    [Fact]
    public void A_sentence_of_known_words_changes_a_few_blocks()
    {
        var random = new Random(7);
        var articles = Enumerable.Range(0, 600).Select(i => ArticleOf(i, Words(random, 3), Words(random, 200), random)).ToArray();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var state = Whole(articles, files);
        var before = articles[300];
        articles[300] = WithText(before, before.Body!.PlainText + " 반도체를 서버가");

        var patch = SegmentPatch.Make(Source(articles), state, (_, hash) => TextOf(before, hash), path => files.GetValueOrDefault(path));

        Assert.NotNull(patch);
        Assert.InRange(patch.Value.Files.Count, 1, 12);
        AssertSame(Whole(articles, []), patch.Value.State);
    }

    [Fact]
    public void Nothing_is_made_of_a_block_that_is_not_as_it_was()
    {
        var random = new Random(7);
        var articles = Enumerable.Range(0, 100).Select(i => ArticleOf(i, Words(random, 3), Words(random, 50), random)).ToArray();
        var state = Whole(articles, []);
        var before = articles[50];
        articles[50] = WithText(before, before.Body!.PlainText + " 반도체를 서버가");

        Assert.Null(SegmentPatch.Make(Source(articles), state, (_, hash) => TextOf(before, hash), _ => null));
        Assert.Null(SegmentPatch.Make(Source(articles), state, (_, _) => null, _ => null));
    }

    [Fact]
    public void Counts_with_changes_are_those_of_all()
    {
        RunCount Count(int documents) => new(documents, 0);
        var counts = new RunCounts([2, 4, 6], [Count(1), Count(2), Count(3)]);

        var changed = counts.With(new Dictionary<ulong, RunCount> { [1] = Count(9), [4] = default, [6] = Count(4), [8] = Count(5), [9] = default });

        Assert.Equal([9, 1, 0, 4, 5, 0], new ulong[] { 1, 2, 4, 6, 8, 9 }.Select(h => changed.Of(h).Documents));
    }

    private static void AssertSame(SegmentState expected, SegmentState found)
    {
        Assert.Equal(expected.Blocks, found.Blocks);
        Assert.Equal(expected.Dictionary, found.Dictionary);
        Assert.Equal(expected.Terms, found.Terms);
        Assert.Equal(expected.Words, found.Words);
        Assert.Equal(Bytes(expected), Bytes(found));
    }

    private static byte[] Bytes(SegmentState state)
    {
        var writer = new StaticArchive.Cache.CacheWriter();
        (state with { OtherNames = state.OtherNames.OrderBy(n => n.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal) }).Write(writer);
        return writer.Written.ToArray();
    }

    private static void Edit(Article[] articles, Random random)
    {
        var i = random.Next(articles.Length);
        var words = articles[i].Body!.PlainText.Split(' ').ToList();
        switch (random.Next(4))
        {
            case 0:
                words.RemoveAt(random.Next(words.Count));
                articles[i] = WithText(articles[i], string.Join(' ', words));
                break;
            case 1:
                articles[i] = articles[i] with { Title = Words(random, 3) };
                break;
            case 2:
                articles[i] = articles[i] with { Category = Topic(random.Next(4)), Summary = Words(random, 2) };
                break;
            default:
                words.InsertRange(random.Next(words.Count), Words(random, 3).Split(' '));
                articles[i] = WithText(articles[i], string.Join(' ', words));
                break;
        }
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(6) switch
    {
        0 => Latin[random.Next(Latin.Length)],
        1 => Nouns[random.Next(Nouns.Length)],
        2 => Nouns[random.Next(Nouns.Length)] + Nouns[random.Next(12)],
        _ => Nouns[random.Next(Nouns.Length)] + Particles[random.Next(Particles.Length)],
    }));

    private static Article ArticleOf(int number, string title, string text, Random random) => WithText(new Article
    {
        Id = number.ToString(CultureInfo.InvariantCulture), Slug = $"a{number}", Title = title, Summary = Words(random, 4), Published = new ArticleDate(DateTimeOffset.UnixEpoch.AddDays(number), true),
        Source = Topic(9), Category = Topic(number % 4), Rights = RightsBasis.Own, File = $"input/articles/{number}.md",
    }, text);

    private static Article WithText(Article article, string text) => article with { Body = new ArticleBody { Html = new SlottedHtml("", []), Summary = "", PlainText = text } };

    private static string? TextOf(Article article, ContentHash hash) => article.Body!.PlainTextHash == hash ? article.Body.PlainText : null;

    private static Term Topic(int number) => new(Taxonomy.Category, $"t{number}", "칩 설계 시장 AI 규제 데이터센터 로봇 모델 투자 와이어".Split(' ')[number],
        new TermEntry { Id = $"t{number}", Name = "칩 설계 시장 AI 규제 데이터센터 로봇 모델 투자 와이어".Split(' ')[number], Aliases = [$"별명{number}"], Where = new SourceLocation("") });

    private static SegmentSource Source(Article[] articles)
    {
        TermEntry[] names = [.. Enumerable.Range(0, 4).Append(9).Select(i => Topic(i).Entry!)];
        ContentHash[] texts = [.. articles.Select(a => a.Body!.PlainTextHash)];
        ContentHash[] keys = [.. articles.Select(a => ContentHash.Of($"{a.Title}\n{a.Summary}\n{a.Category.Slug}\n{a.Body!.PlainTextHash}"))];
        return new SegmentSource(0, [.. articles], ContentHash.Of(string.Concat(keys)), (keys, texts), [], names, TermRules.Listed(names.SelectMany(SearchDocument.NamesOf).Select(SearchText.Normalize)), null);
    }

    private static SegmentState Whole(Article[] articles, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var made = SegmentWriter.Write(Source(articles), file =>
        {
            lock (files)
            {
                files[file.Path] = file.Bytes.ToArray();
            }
        }, null);
        return made.State();
    }
}
