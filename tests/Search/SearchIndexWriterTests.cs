using StaticArchive.Search;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Search;

public sealed class SearchIndexWriterTests
{
    [Theory]
    [InlineData(0, "0-0")]
    [InlineData(500, "0-500")]
    [InlineData(2047, "0-2047")]
    [InlineData(2100, "0-2048 2048-2100")]
    [InlineData(10000, "0-9984 9984-10000")]
    [InlineData(10001, "0-9984 9984-10001")]
    public void Newest_articles_are_a_segment_of_their_own(int count, string segments) =>
        Assert.Equal(segments, string.Join(' ', SearchIndexWriter.SegmentsOf(count).Select(s => $"{s.From}-{s.To}")));

    [Fact]
    public void Documents_are_counted_once_however_the_word_is_repeated()
    {
        var documents = new[] { "칩을 칩이 칩", "칩", "없다" }.Select(t => new SearchDocument("", "", "", t, t.Length)).ToArray();

        var lists = Lists(documents);

        Assert.Equal(2, DocumentsOf(lists, "칩").Count());
    }

    [Fact]
    public void Word_written_with_a_space_has_a_key_with_a_space()
    {
        var documents = new[] { "데이터센터를 데이터센터가 데이터센터의 데이터센터", "데이터센터를 데이터를 데이터가 데이터의", "데이터 센터를" }.Select(t => new SearchDocument("", "", "", t, t.Length)).ToArray();

        var lists = Lists(documents);

        Assert.Equal([2], DocumentsOf(lists, "데이터센터 "));
        Assert.Equal([0, 1], DocumentsOf(lists, "데이터센터"));
        Assert.Equal([2], DocumentsOf(lists, "터센 "));
    }

    [Fact]
    public void Word_made_of_two_frequent_ones_has_a_list_however_rare_it_is()
    {
        var documents = new[] { "파일을 파일이 파일과 파일", "이름을 이름이 이름과 이름", "파일이름", "파일 이름으로" }.Select(t => new SearchDocument("", "", "", t, t.Length)).ToArray();

        var lists = Lists(documents);

        Assert.Equal([2], DocumentsOf(lists, "파일이름"));
        Assert.Equal([3], DocumentsOf(lists, "파일이름 "));
    }

    [Fact]
    public void Noun_that_begins_a_verb_is_the_second_half_of_a_word()
    {
        var documents = new[] { "취소를 취소가 취소의 취소", "실행을 실행이 실행과 실행", "실행 취소할", "실행 바꿀", "실행 바꾼다" }.Select(t => new SearchDocument("", "", "", t, t.Length)).ToArray();

        var lists = Lists(documents);

        Assert.Equal([2], DocumentsOf(lists, "행취 "));
        Assert.Equal([3], DocumentsOf(lists, "행바 "));
    }

    [Fact]
    public void Title_of_two_Hanja_is_a_word_without_first_sounds()
    {
        var documents = new[] { "中國 반도체", "中國" }.Select(t => new SearchDocument(t, "", "", "", 0)).ToArray();
        var words = Vocabulary.Build(RunTexts.Of(documents.Length, i => documents[i]), new HashSet<string>(), [], null).Dictionary;

        var lists = new WordGroups(words).Texts(words).ToDictionary(StringComparer.Ordinal);

        Assert.Contains(words, w => w.Word == "中國");
        Assert.Equal(["ㅂㄷㅊ", "ㅏㅗㅔ"], lists.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Noun_with_a_particle_in_a_title_is_no_term_of_its_own()
    {
        SearchDocument[] documents =
        [
            new("반도체에 거는 기대", "", "", "반도체에는 반도체가", 10), new("카메라", "", "", "카메라는", 4), new("", "", "", "반도체를 반도체의 카메라", 13), new("반도체에", "", "", "반도체에는", 5),
        ];

        var terms = Vocabulary.Build(RunTexts.Of(documents.Length, i => documents[i]), new HashSet<string>(), [], null).Terms;

        Assert.Equal(["반도체", "카메라"], terms);
    }

    [Fact]
    public void One_syllable_is_found_as_a_word_and_at_the_end_of_one()
    {
        var documents = new[] { "칩을", "ai칩", "반도체칩의", "칩셋" }.Select(t => new SearchDocument("", "", "", t, t.Length)).ToArray();

        Assert.Equal([0, 1, 2], DocumentsOf(Lists(documents), "칩"));
    }

    [Fact]
    public void Title_weighs_more_than_summary_and_body()
    {
        SearchDocument[] documents = [new("서버", "", "", "", 0), new("", "", "서버", "", 0), new("", "", "", "서버", 2), new("", "서버", "", "", 0), .. Enumerable.Repeat(new SearchDocument("", "", "", "", 0), 200)];

        var lists = Lists(documents);

        Assert.Equal([4, 3, 2, 1], new PostingReader(lists).Of(Array.BinarySearch(lists.Keys, "서버", StringComparer.Ordinal)).ToArray().Select(p => p & 7));
    }

    private static PostingLists Lists(SearchDocument[] documents)
    {
        var texts = RunTexts.Of(documents.Length, i => documents[i]);
        return PostingLists.Build(texts, Vocabulary.Build(texts, new HashSet<string>(), [], null), usualLength: 10);
    }

    private static IEnumerable<int> DocumentsOf(PostingLists lists, string key)
    {
        var index = Array.BinarySearch(lists.Keys, key, StringComparer.Ordinal);
        return index < 0 ? [] : new PostingReader(lists).Of(index).ToArray().Select(p => p >> 4);
    }
}
