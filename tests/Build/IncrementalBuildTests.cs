using CsCheck;
using StaticArchive.Build;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

/// <summary>
/// Whatever was edited between two builds, a build that uses what the last one left makes the same bytes and says the same as one that starts from nothing. Longer with
/// <c>STATICARCHIVE_EDITS</c> set to a number of sequences.
/// </summary>
public sealed class IncrementalBuildTests
{
    private const int EditsInSequence = 6;

    /// <summary>The list for programs, the two of open data and three of citations.</summary>
    private const int JoinedKinds = 6;

    private static readonly long Sequences = long.TryParse(Environment.GetEnvironmentVariable("STATICARCHIVE_EDITS"), out var many) ? many : 4;

    [Fact]
    public void Any_sequence_of_edits_ends_in_the_site_of_a_clean_build() =>
        Gen.Select(Gen.Int[0, SiteEdits.All.Count - 1], Gen.Int[0, 999]).Array[EditsInSequence].Sample(Check, iter: Sequences, threads: 1);

    [Fact]
    public void An_unchanged_site_is_not_even_touched()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        var times = Times(site);

        site.MustBeClean("nothing");

        Assert.Equal(times, Times(site));
    }

    [Fact]
    public void One_changed_text_rewrites_only_the_files_that_show_it()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        site.MustBeClean("the second");
        site.AddArticle(5);
        site.MustBeClean("an article");
        var times = Times(site);
        var article = site.Folder[site.Articles()[^1]];
        File.WriteAllText(article, File.ReadAllText(article).Replace("둘째 문단", "다른 문단", StringComparison.Ordinal));

        site.MustBeClean("a text");

        // The index and the data of all texts are another matter: they have files of their own by content.
        var rewritten = Times(site).Except(times).Select(t => t.Path)
            .Where(p => !p.StartsWith("search/", StringComparison.Ordinal) && !p.StartsWith("data/", StringComparison.Ordinal));
        Assert.All(rewritten, p => Assert.Contains(p, (string[])["articles/2024/a9/index.html", "terms/text/index.html", "terms/text/page/2/index.html", "terms/wire/index.html", "editions/index.html", "editions/stories/saga.epub", "feed.xml", "rss.xml", "feed.json"]));
    }

    [Fact]
    public void A_changed_sentence_is_put_into_the_search_index_that_is_there()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        var article = site.Folder[site.Articles()[3]];
        File.AppendAllText(article, "\n문단.\n");

        site.MustBeClean("a text");

        var search = BuildCache.In(site.Cache).Search;
        Assert.NotEqual(search.State!.Key, search.Find(search.State.Key)!.Files);
    }

    [Fact]
    public void A_changed_title_makes_only_its_own_pieces_of_joined_files_anew()
    {
        using var site = new EditedSite();
        for (var seed = 0; seed < EditedSite.FirstArticles; seed++)
        {
            site.AddArticle(seed);
        }

        site.MustBeClean("the first build");
        var article = site.Folder[site.Articles()[3]];
        File.WriteAllText(article, File.ReadAllText(article).Replace("title: ", "title: 새 ", StringComparison.Ordinal));

        var cache = BuildCache.In(site.Cache);
        var report = SiteBuild.Run(site.Options, new DiagnosticBag(), new BuildProgress(), cache);

        // One in each file, and once more where lists have such files of their own.
        Assert.NotNull(report);
        Assert.InRange(cache.Pieces.Made, 1, 2 * JoinedKinds);
    }

    [Fact]
    public void The_next_build_finds_a_second_site_of_the_same_files()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        Assert.Equal(Stamps(site.Options.Output), Stamps(site.Folder[".output.spare"]));

        File.Delete(site.Folder[site.Articles()[3]]);
        site.MustBeClean("an article less");
        Assert.Equal(Stamps(site.Options.Output), Stamps(site.Folder[".output.spare"]));

        site.AddArticle(5);
        site.MustBeClean("an article more");
        Assert.Equal(Stamps(site.Options.Output), Stamps(site.Folder[".output.spare"]));
    }

    [Fact]
    public void A_term_of_another_kind_is_of_that_kind_wherever_it_stands()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        site.Folder.With("input/data/terms.yml", EditedSite.Terms("concept", "본문"));

        site.MustBeClean("a kind");
    }

    [Fact]
    public void A_build_that_was_given_up_misleads_no_other()
    {
        using var site = new EditedSite();
        using var live = new EditedSite.Watcher(site);
        live.MustBeClean("at the start");
        foreach (var (stage, i) in new[] { "pages", "feeds and lists", "search", "data" }.Select((s, i) => (s, i)))
        {
            Retitle(site, 2 * i, "끝");
            live.GiveUp(stage);
            Retitle(site, (2 * i) + 1, "짧다");
            live.MustBeClean($"a build given up at '{stage}'");
        }
    }

    [Fact]
    public void What_somebody_wrote_into_published_files_is_mended_by_a_build_with_nothing_else_to_do_and_by_one_after_an_error()
    {
        using var site = new EditedSite();
        site.MustBeClean("the first build");
        site.MustBeClean("the second");
        string[] files = ["tags/law/index.html", "data/articles.jsonl", "feed.xml"];
        void Overwrite() => Array.ForEach(files, f => File.WriteAllText(site.Folder["output/" + f], new string('x', (int)new FileInfo(site.Folder["output/" + f]).Length)));

        Overwrite();
        Retitle(site, 4, "고침");
        Assert.NotNull(SiteBuild.Run(site.Options, new DiagnosticBag(), new BuildProgress(), BuildCache.In(site.Cache)));
        site.MustBeClean("nothing");

        var article = site.Folder[site.Articles()[3]];
        var text = File.ReadAllText(article);
        File.WriteAllText(article, "---\n");
        site.MustBeClean("an error");
        Overwrite();
        File.WriteAllText(article, text + "\n끝.\n");
        site.MustBeClean("it is mended");
    }

    [Fact]
    public void A_cache_inside_the_input_is_not_used()
    {
        using var site = new EditedSite();
        var cache = Path.Combine(site.Options.Input, "articles", "cache");

        Assert.NotNull(SiteBuild.Run(site.Options, new DiagnosticBag(), new BuildProgress(), BuildCache.In(cache)));

        Assert.False(Directory.Exists(cache));
    }

    private static void Retitle(EditedSite site, int article, string title)
    {
        var file = site.Folder[site.Articles()[article]];
        File.WriteAllText(file, File.ReadAllText(file).Replace("title: 글", $"title: {title}", StringComparison.Ordinal));
    }

    /// <summary>A file under two names has one stamp, a folder has its own.</summary>
    private static List<(string Path, FileStamp Stamp)> Stamps(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(folder, p), Directory.Exists(p) ? default : FileStamp.Of(p)))];

    private static List<(string Path, DateTime Time)> Times(EditedSite site) =>
        [.. TreeFiles.Paths(site.Options.Output).Select(p => (p, File.GetLastWriteTimeUtc(Path.Combine(site.Options.Output, p))))];

    private static void Check((int Edit, int Seed)[] edits)
    {
        using var site = new EditedSite();
        using var live = new EditedSite.Watcher(site);
        site.MustBeClean("at the start");
        foreach (var (edit, seed) in edits)
        {
            SiteEdits.All[edit].Change(site, seed);
            site.MustBeClean(SiteEdits.All[edit].Name);
            live.MustBeClean(SiteEdits.All[edit].Name);
        }

        site.MustBeClean("nothing");
    }
}
