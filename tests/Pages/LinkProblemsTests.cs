using System.Diagnostics;
using StaticArchive.Content;
using StaticArchive.Config;
using StaticArchive.Pages;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages;

public class LinkProblemsTests
{
    private const string A = "input/articles/2024/a.md";

    [Fact]
    public void A_site_whose_links_all_lead_somewhere_has_no_problem()
    {
        var sample = new LinkSample()
            .With("2024/a", "## 배경\n\n[가](b.md#끝) [나](xref:2024-b#끝) [다](#배경) [라](/tags/) [마](/feed.xml) [바](/articles/2024/b/#끝) [사](/) [아](자료.pdf#page=1) ![자](칩.png) [차](#top)"
                + " [카](/categories/ai/feed.xml) [타](/api/articles.json) [파](/assets/x.pdf) [하](/소개) 각주[^1]\n\n[^1]: 글", f => f with { Tags = [At("OpenAI")], Image = new ArticleImage(At("칩.png"), "칩", null) })
            .With("2024/b", "## 끝\n").WithPage("소개", "[글](../articles/2024/a.md#배경)")
            .WithAsset("input/articles/2024/자료.pdf").WithAsset("input/articles/2024/칩.png", 1, 1).WithAsset("input/assets/x.pdf");

        Assert.Empty(sample.Problems());
    }

    [Fact]
    public void Missing_articles_and_names_are_told_with_their_place_and_the_nearest_name()
    {
        var sample = new LinkSample().With("2024/a", "글\n\n[가](chep.md) [나](xref:chap)").With("2024/chip", "글", f => f with { Xref = At("chip") });

        Assert.Equal(
            [
                $"{A}(3,5): error SA0401: there is no article or page 'input/articles/2024/chep.md' (did you mean 'input/articles/2024/chip.md'?)",
                $"{A}(3,18): error SA0400: no article has the id or xref name 'chap' (did you mean 'chip'?)",
            ],
            sample.Problems());
    }

    [Fact]
    public void Articles_that_are_not_published_are_told_apart_from_missing_ones()
    {
        var sample = new LinkSample().With("2024/a", "[가](draft.md) [나](xref:review) [다](future.md)")
            .With("2024/draft", "글", f => f with { Status = At(ArticleStatus.Draft) })
            .With("2024/r", "글", f => f with { Status = At(ArticleStatus.Review), Xref = At("review") })
            .With("2024/future", "글", f => f with { Date = At(Day(2099, 1, 1)) });

        Assert.Equal(
            [
                $"{A}(1,5): error SA0402: 'input/articles/2024/draft.md' is not published: it is a draft",
                $"{A}(1,19): error SA0402: 'review' is not published: it is in review",
                $"{A}(1,36): error SA0402: 'input/articles/2024/future.md' is not published: its date lies in the future",
            ],
            sample.Problems());
    }

    [Fact]
    public void A_withdrawn_article_is_a_warning_so_that_a_takedown_need_not_wait()
    {
        var sample = new LinkSample().With("2024/a", "[가](gone.md#x) [나](xref:2024-gone) [다](/articles/2024/gone/)")
            .With("2024/gone", "글", f => f with { Status = At(ArticleStatus.Withdrawn) });

        Assert.All(sample.Problems(), p => Assert.Contains("warning SA0403", p, StringComparison.Ordinal));
        Assert.Equal(3, sample.Problems().Count);
    }

    [Fact]
    public void A_withheld_text_may_be_linked_to_but_not_into()
    {
        var sample = new LinkSample().With("2024/a", "[가](b.md) [나](b.md#끝)")
            .With("2024/b", "## 끝\n", f => f with { Rights = new RightsStatement(At(RightsBasis.Quotation), null, null, null) });

        Assert.Equal([$"{A}(1,15): error SA0408: the text at /articles/2024/b/ is withheld, so it has no '#끝'"], sample.Problems());
    }

    [Fact]
    public void The_links_of_a_withheld_text_are_nobodys()
    {
        var sample = new LinkSample().With("2024/a", "[가](missing.md) ![나](missing.png)", f => f with { Rights = new RightsStatement(At(RightsBasis.Quotation), null, null, null) });

        Assert.Empty(sample.Problems());
    }

    [Fact]
    public void Fragments_are_looked_for_where_they_lead()
    {
        var sample = new LinkSample().With("2024/a", "## 배경\n\n[가](#배겅) [나](b.md#끗) [다](/articles/2024/b/#없음) [라](xref:2024-b#fn-1) [마](#id=\"배경)").With("2024/b", "## 끝\n\n글[^1]\n\n[^1]: 각주");

        Assert.Equal(
            [
                $"{A}(3,5): error SA0407: no heading there has the id '배겅' (did you mean '배경'?)",
                $"{A}(3,14): error SA0407: no heading there has the id '끗' (did you mean '끝'?)",
                $"{A}(3,26): error SA0407: no heading there has the id '없음'",
                $"{A}(3,74): error SA0407: no heading there has the id 'id=\"배경'",
            ],
            sample.Problems());
    }

    [Fact]
    public void Missing_files_and_images_and_files_that_are_none()
    {
        var sample = new LinkSample().With("2024/a", "[가](x.pdf) ![나](칩.png) ![다](x.txt) ![라](/assets/y.png)", f => f with { Image = new ArticleImage(At("z.png"), "", null) })
            .WithAsset("input/articles/2024/칩.jpg").WithAsset("input/articles/2024/x.txt");

        Assert.Equal(
            [
                $"{A}(1,5): error SA0404: there is no file 'input/articles/2024/x.pdf' (did you mean 'input/articles/2024/x.txt'?)",
                $"{A}(1,17): error SA0405: there is no image 'input/articles/2024/칩.png' (did you mean 'input/articles/2024/칩.jpg'?)",
                $"{A}(1,29): error SA0406: 'input/articles/2024/x.txt' is no image",
                $"{A}(1,41): error SA0405: there is no image 'input/assets/y.png'",
                "input/articles/x.md(2,3): error SA0405: there is no image 'input/articles/2024/z.png' (did you mean 'input/articles/2024/x.txt'?)",
            ],
            sample.Problems());
    }

    [Fact]
    public void An_unknown_address_of_the_site_is_an_error()
    {
        var sample = new LinkSample().With("2024/a", "[가](/tegs/) [나](/assets/missing.pdf) [다](/articles/2024/a)", f => f with { Tags = [At("OpenAI")] });

        Assert.Equal(
            [
                $"{A}(1,5): error SA0409: the site has no page or file at /tegs/ (did you mean '/tags/'?)",
                $"{A}(1,17): error SA0409: the site has no page or file at /assets/missing.pdf",
            ],
            sample.Problems());
    }

    [Fact]
    public void Fifty_thousand_wrong_links_are_checked_at_once()
    {
        var sample = new LinkSample().With("2024/a", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[a](b{i}.md) [b](xref:x{i}) [c](#f{i})\n\n[d](/p{i}/) [e](y{i}.pdf)\n\n")));
        for (var i = 0; i < 300; i++)
        {
            sample.With($"2024/c{i}", "글");
        }

        var model = sample.Build();
        var watch = Stopwatch.StartNew();

        var found = LinkProblems.Find(model).ToList();

        Assert.Equal(50_000, found.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_range_and_Korean_words()
    {
        Assert.All(LinkRules.All, r => Assert.InRange(int.Parse(r.Code[2..]), 400, 429));
        Assert.All(MarkdownRules.All, r => Assert.InRange(int.Parse(r.Code[2..]), 200, 299));
        Assert.All(LinkRules.All.Concat(MarkdownRules.All), r => Assert.True(r.Cause.Any(c => c >= '가') && r.Remedy.Any(c => c >= '가')));
        Assert.Equal(LinkRules.All.Count + MarkdownRules.All.Count, LinkRules.All.Concat(MarkdownRules.All).Select(r => r.Code).Distinct().Count());
    }
}
