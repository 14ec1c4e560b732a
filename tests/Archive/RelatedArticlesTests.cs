using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Archive;

public class RelatedArticlesTests
{
    [Fact]
    public void A_rare_shared_tag_weighs_more_than_a_common_one()
    {
        var sample = new ArchiveSample();
        for (var i = 0; i < 12; i++)
        {
            sample.With($"common{i:00}", Day(2024, 3, 1 + i), f => f with { Tags = [At("OpenAI")] });
        }

        sample.With("self", Day(2024, 3, 20), f => f with { Tags = [At("OpenAI"), At("TSMC")] })
            .With("rare", Day(2024, 3, 5), f => f with { Tags = [At("TSMC")] });

        Assert.Equal("rare", sample.Build().Related["self"][0].Slug);
    }

    [Fact]
    public void What_the_author_named_comes_first()
    {
        var sample = new ArchiveSample()
            .With("self", Day(2024, 3, 20), f => f with { Tags = [At("TSMC")], Related = [At("far")] })
            .With("near", Day(2024, 3, 19), f => f with { Tags = [At("TSMC")] })
            .With("far", Day(2022, 1, 1), f => f with { Source = At("reuters"), Category = At("반도체") });

        Assert.Equal(["far", "near"], sample.Build().Related["self"].Select(a => a.Slug));
    }

    [Fact]
    public void An_unknown_related_id_is_an_error_at_its_place()
    {
        var sample = new ArchiveSample().With("self", Day(2024, 3, 20), f => f with { Related = [At("slef", 9)] });

        sample.Build();

        Assert.Equal(("SA0106", 9), Assert.Single(sample.Diagnostics.Sorted().Select(d => (d.Code, d.Where.Line))));
    }

    [Fact]
    public void Nobody_is_related_to_themselves_nor_twice_nor_beyond_the_setting()
    {
        var sample = new ArchiveSample();
        for (var i = 0; i < 40; i++)
        {
            sample.With($"a{i:00}", Day(2024, 1, 1), f => f with { Tags = [At("TSMC"), At("OpenAI")] });
        }

        var related = sample.Build().Related;

        Assert.Equal(40, related.Count);
        Assert.All(related, r => Assert.Equal(4, r.Value.Select(a => a.Id).Where(id => id != r.Key).Distinct().Count()));
    }
}
