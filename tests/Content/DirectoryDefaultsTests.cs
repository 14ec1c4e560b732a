using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Content;

public class DirectoryDefaultsTests
{
    private const string Above = "input/articles/_directory.yml";
    private const string Near = "input/articles/2024/_directory.yml";

    private static FrontMatter Read(string article, params YamlText[] files)
    {
        const string file = "input/articles/2024/deep/x.md";
        var found = new List<Diagnostic>();
        var defaults = DirectoryDefaults.Read(files, found);
        var front = FrontMatterReader.Read(file, new YamlText(file, article, 2), defaults.For(file), SiteTimeZone.Seoul, found);
        Assert.Empty(found);
        return front!;
    }

    [Fact]
    public void Nearer_folders_win_and_the_article_wins_over_all()
    {
        var front = Read(
            "title: a\ndate: 2024-07-20\nstatus: draft\n",
            new YamlText(Near, "category: near\nstatus: review\n"),
            new YamlText(Above, "category: above\nsource: above\nstatus: published\n"));

        Assert.Equal(("near", "above", ArticleStatus.Draft), (front.Category.Value, front.Source.Value, front.Status!.Value));
    }

    [Fact]
    public void Places_point_into_the_folders_file()
    {
        var front = Read("title: a\ndate: 2024-07-20\nsource: s\n", new YamlText(Near, "\ncategory: c\n"));

        Assert.Equal(new SourceLocation(Near, 2, 11), front.Category.Where);
    }

    [Fact]
    public void Lists_are_replaced_not_merged()
    {
        var front = Read("title: a\ndate: 2024-07-20\nsource: s\ncategory: c\ntags: [own]\n", new YamlText(Near, "tags: [b, c]\ntranslators: [김하나]\n"));

        Assert.Equal(["own"], front.Tags.Select(t => t.Value));
        Assert.Equal(["김하나"], front.Translators.Select(t => t.Value));
    }

    [Fact]
    public void An_alias_in_the_article_wins_over_the_name_in_the_folder()
    {
        var front = Read("title: a\ndate: 2024-07-20\nSource: own\ncategory: c\n", new YamlText(Near, "source: folder\n"));

        Assert.Equal("own", front.Source.Value);
    }

    [Fact]
    public void The_originals_language_is_a_default_only_where_there_is_an_original()
    {
        var folder = new YamlText(Near, "original: {language: en, authors: [Jane Roe]}\n");
        const string article = "title: a\ndate: 2024-07-20\nsource: s\ncategory: c\n";

        Assert.Null(Read(article, folder).Original);
        var original = Read(article + "original: {url: https://example.org/a, authors: [John Roe]}\n", folder).Original!;
        Assert.Equal(("en", "John Roe"), (original.Language, Assert.Single(original.Authors).Value));
    }

    [Fact]
    public void A_folder_beside_does_not_count()
    {
        var front = Read("title: a\ndate: 2024-07-20\nsource: s\ncategory: c\n", new YamlText("input/articles/2023/_directory.yml", "status: draft\n"), new YamlText("input/articles/20/_directory.yml", "status: draft\n"));

        Assert.Null(front.Status);
    }
}
