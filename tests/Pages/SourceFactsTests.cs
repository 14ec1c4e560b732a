using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages;

public sealed class SourceFactsTests
{
    [Theory]
    [InlineData(4, "2024-07-10")]
    [InlineData(8, "2024-07-10", "2024-07-01")]
    [InlineData(3, "2024-07-13", "2024-07-11", "2023-07-01")]
    [InlineData(0, "2024-07-15")]
    public void The_lag_is_the_median_of_whole_days_and_never_negative(int expected, params string[] originals)
    {
        var sample = new ArchiveSample().With("none", Day(2024, 7, 14));
        foreach (var (day, i) in originals.Select((d, i) => (DateOnly.Parse(d), i)))
        {
            sample.With($"a{i}", Day(2024, 7, 14), f => f with { Original = new OriginalWork("Chips", null, Day(day.Year, day.Month, day.Day), [], null) });
        }

        var facts = Facts(sample);

        Assert.Equal((expected, originals.Length), (facts.LagDays, facts.Dated));
    }

    [Fact]
    public void Originals_that_answer_are_counted_once_for_each_address_and_nothing_is_said_where_nobody_looked()
    {
        var data = new ArchiveSample().Data with
        {
            LinkChecks = new LinkChecks(
            [
                Check("https://example.com/a", LinkState.Ok, 3), Check("https://example.com/b", LinkState.Gone, 5), Check("https://example.com/c", LinkState.Paywall, 4),
            ]),
        };
        ArchiveSample Sample(DataFiles files) => new ArchiveSample { Data = files }.With("a", Day(2024, 7, 14), With("a")).With("b", Day(2024, 7, 15), With("b")).With("c", Day(2024, 7, 16), With("c")).With("d", Day(2024, 7, 17), With("d"));

        var facts = Facts(Sample(data));
        var unvisited = Facts(Sample(new ArchiveSample().Data));

        Assert.Equal((2, 3, new DateOnly(2026, 1, 5)), (facts.Answering, facts.Visited, facts.LastVisit));
        Assert.Equal((0, (DateOnly?)null), (unvisited.Visited, unvisited.LastVisit));
    }

    [Fact]
    public void A_sources_page_says_its_default_its_grounds_and_what_is_known_in_words()
    {
        var source = new ArchiveSample().Data.Sources[0] with { Rights = RightsBasis.Quotation };
        var sample = new ArchiveSample { Data = new ArchiveSample().Data with { Sources = [source] } }
            .With("a", Day(2024, 7, 14), f => f with { Original = new OriginalWork("Chips", null, Day(2024, 7, 12), [], null) })
            .With("b", Day(2024, 7, 15), f => f with { Rights = new RightsStatement(At(RightsBasis.Own), null, null, null) });
        var model = SampleModel.Of(sample);

        var view = ((TermPageView)new PageViews(model).Build(model.Plan.Pages.Single(p => p.Path == "/sources/the-information/"))).Source!;

        Assert.Equal("근거 quotation", view.Default);
        Assert.Equal(["근거 own 글 1편", "근거 quotation 글 1편"], view.Bases);
        Assert.Equal("2일, 1편", view.Lag);
        Assert.Null(view.Answering);
        Assert.Null(((TermPageView)new PageViews(model).Build(model.Plan.Pages.Single(p => p.Path == "/categories/ai/"))).Source);
    }

    private static Func<FrontMatter, FrontMatter> With(string name) => f => f with { Original = new OriginalWork(null, At($"https://example.com/{name}"), null, [], null) };

    private static LinkCheck Check(string url, LinkState state, int day) => new(url, new DateOnly(2026, 1, day), state, new DateOnly(2026, 1, 1));

    private static SourceFacts Facts(ArchiveSample sample)
    {
        var archive = sample.Build();
        return SourceFacts.Of(archive.Terms[Taxonomy.Source].Single(l => l.Term.Slug == "the-information"), sample.Settings);
    }
}
