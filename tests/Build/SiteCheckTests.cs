using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

public sealed class SiteCheckTests
{
    [Fact]
    public void A_template_that_fails_on_a_page_is_found_without_writing_the_site()
    {
        using var site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Specs", "site", "default")).With("theme/layouts/article.html", "{{ page.titel }}").Check();

        var found = Assert.Single(site.Diagnostics, d => d.Code == "SA0505");

        Assert.Equal("theme/layouts/article.html(1,9)", found.Where.ToString());
        Assert.Contains("did you mean 'title'?", found.Hint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_template_that_fails_on_one_page_only_is_found_too()
    {
        using var site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Specs", "site", "default"))
            .With("input/articles/odd.md", "---\ntitle: 이상한 글\ndate: 2024-07-19\nsource: reuters\ncategory: ai\n---\n\n글입니다.\n")
            .With("theme/layouts/article.html", "{{ if page.title == '이상한 글'; page.titel; end }}").Check();

        var found = Assert.Single(site.Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal("SA0505", found.Code);
        Assert.Contains("(rendering input/articles/odd.md)", found.Message, StringComparison.Ordinal);
    }
}
