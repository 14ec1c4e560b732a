using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Archive;

public class ArchiveBuilderTests
{
    [Fact]
    public void Orders_newest_first_and_one_day_by_slug()
    {
        var sample = new ArchiveSample().With("b", Day(2024, 7, 20)).With("a", Day(2024, 7, 20)).With("c", Day(2024, 7, 21));

        var archive = sample.Build();

        Assert.Equal(["c", "a", "b"], archive.Articles.Select(a => a.Slug));
        Assert.Empty(sample.Codes());
    }

    [Fact]
    public void Names_and_aliases_of_a_topic_meet_on_one_page()
    {
        var sample = new ArchiveSample()
            .With("a", Day(2024, 1, 1), f => f with { Category = At("인공지능"), Tags = [At("오픈ai")] })
            .With("b", Day(2024, 1, 2), f => f with { Category = At("AI"), Tags = [At("OpenAI"), At("openai")] });

        var archive = sample.Build();

        Assert.Equal(2, Assert.Single(archive.Terms[Taxonomy.Category]).Articles.Length);
        Assert.Equal(2, Assert.Single(archive.Terms[Taxonomy.Tag]).Articles.Length);
    }

    [Fact]
    public void An_unknown_category_is_an_error_at_its_place_with_the_nearest_name()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with { Category = At("인공지눙", 5) });

        sample.Build();

        var found = Assert.Single(sample.Diagnostics.Sorted());
        Assert.Equal(("SA0102", 5, "did you mean '인공지능'?"), (found.Code, found.Where.Line, found.Hint));
    }

    [Fact]
    public void An_unknown_tag_warns_and_gets_its_page_all_the_same()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with { Tags = [At("새 낱말")] });

        var archive = sample.Build();

        Assert.Equal("새-낱말", Assert.Single(archive.Terms[Taxonomy.Tag]).Term.Slug);
        Assert.False(sample.Diagnostics.HasErrors);
        Assert.Equal(["SA0104"], sample.Codes());
    }

    [Fact]
    public void A_future_article_is_reported_and_comes_when_its_day_has_come()
    {
        ArchiveSample Sample(int day) => new ArchiveSample { AsOf = new DateTimeOffset(2024, 7, day, 0, 0, 0, TimeSpan.FromHours(9)) }.With("a", Day(2024, 7, 20));
        var before = Sample(19);
        var after = Sample(20);

        Assert.Empty(before.Build().Articles);
        Assert.Equal(["SA0433"], before.Codes());
        Assert.Single(after.Build().Articles);
        Assert.Empty(after.Codes());
    }

    [Theory]
    [InlineData(RightsBasis.Own, true)]
    [InlineData(RightsBasis.Licence, true)]
    [InlineData(RightsBasis.Permission, true)]
    [InlineData(RightsBasis.PublicDomain, true)]
    [InlineData(RightsBasis.Quotation, false)]
    [InlineData(RightsBasis.Unknown, false)]
    public void Rights_decide_whether_the_text_goes_on(RightsBasis basis, bool isPublished)
    {
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with
        {
            Rights = new RightsStatement(At(basis), null, null, null),
            Image = new ArticleImage(At("x.png"), "그림", null),
        });

        var article = Assert.Single(sample.Build().Articles);

        Assert.Equal(isPublished, article.Body is not null);
        Assert.Equal(isPublished, article.Image is not null);
        Assert.Equal(isPublished ? "본문의 첫 문단" : "제목 a", article.Summary);
    }

    [Fact]
    public void A_permission_that_ran_out_withholds_the_text_from_the_day_after()
    {
        ArchiveSample Sample(DateTimeOffset asOf) => new ArchiveSample { AsOf = asOf }.With("a", Day(2024, 1, 1), f => f with
        {
            Rights = new RightsStatement(At(RightsBasis.Permission), null, "편지", Day(2024, 6, 30)), Summary = At("요약"),
        });
        var lastMoment = new DateTimeOffset(2024, 6, 30, 23, 59, 59, TimeSpan.FromHours(9));

        Assert.NotNull(Assert.Single(Sample(lastMoment).Build().Articles).Body);
        Assert.Null(Assert.Single(Sample(lastMoment.AddSeconds(1)).Build().Articles).Body);
    }

    [Fact]
    public void Drafts_and_reviews_are_left_out_and_withdrawn_articles_keep_only_their_address()
    {
        var sample = new ArchiveSample()
            .With("draft", Day(2024, 1, 1), f => f with { Status = At(ArticleStatus.Draft) })
            .With("review", Day(2024, 1, 1), f => f with { Status = At(ArticleStatus.Review) })
            .With("gone", Day(2024, 1, 1), f => f with { Status = At(ArticleStatus.Withdrawn) });

        var archive = sample.Build();

        Assert.Empty(archive.Articles);
        Assert.Equal("gone", Assert.Single(archive.Withdrawn).Slug);
        Assert.Equal(["SA0434", "SA0434"], sample.Codes());
    }

    [Fact]
    public void Ids_slugs_originals_and_xref_names_are_unique_and_both_files_are_named()
    {
        OriginalWork Original(string url) => new(null, At(url), null, [], null);
        var sample = new ArchiveSample()
            .With("2024/a", Day(2024, 1, 1), f => f with { Id = At("one"), Xref = At("x"), Original = Original("https://www.example.com/story/?utm_source=rss") })
            .With("2024/b", Day(2024, 1, 2), f => f with { Id = At("one"), Slug = At("a"), Xref = At("x"), Original = Original("http://m.example.com/story") });

        sample.Build();

        Assert.Equal(["SA0430", "SA0431", "SA0432", "SA0438"], sample.Codes().Order());
        Assert.All(sample.Diagnostics.Sorted(), d => Assert.Contains("input/articles/", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_slug_in_two_years_is_two_addresses()
    {
        var sample = new ArchiveSample().With("2023/a", Day(2023, 1, 1)).With("2024/a", Day(2024, 1, 1));

        Assert.Equal(2, sample.Build().Articles.Length);
        Assert.Empty(sample.Codes());
    }

    [Fact]
    public void The_id_comes_from_the_path_and_the_slug_from_the_name_without_its_date()
    {
        var article = Assert.Single(new ArchiveSample().With("2024/2024-07-20-칩 이야기", Day(2024, 7, 20)).Build().Articles);

        Assert.Equal(("2024-2024-07-20-칩-이야기", "칩-이야기"), (article.Id, article.Slug));
    }

    [Fact]
    public void The_last_correction_is_the_last_update()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with
        {
            Updated = At(Day(2024, 1, 3)), Corrections = [new Correction(Day(2024, 2, 1), "고침"), new Correction(Day(2024, 1, 2), "앞선 고침")],
        });

        Assert.Equal(Day(2024, 2, 1), Assert.Single(sample.Build().Articles).Updated);
    }

    [Fact]
    public void Stories_are_listed_from_the_first_part_on()
    {
        var sample = new ArchiveSample()
            .With("second", Day(2024, 2, 1), f => f with { Story = At("race") })
            .With("first", Day(2024, 1, 1), f => f with { Story = At("칩 경쟁") });

        Assert.Equal(["first", "second"], Assert.Single(sample.Build().Terms[Taxonomy.Story]).Articles.Select(a => a.Slug));
    }
}
