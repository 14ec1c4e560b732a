using AngleSharp.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>What pages refer to is there, in every golden site.</summary>
public sealed class SiteLinksTests(SiteCases cases)
{
    public static TheoryData<string> Names() => SiteCases.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_within_the_site_leads_to_a_file_and_a_place_in_it(string name)
    {
        var site = cases.Built(name);
        var pages = HtmlPages.Of(site).ToDictionary(p => p.Path, p => p.Page, StringComparer.Ordinal);
        var canonical = pages["index.html"].QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        var basePath = new Uri(canonical).AbsolutePath;
        var files = site.Files().ToHashSet(StringComparer.Ordinal);

        var broken = pages
            .SelectMany(p => HtmlPages.Attributes(p.Value)
                .Where(a => a.Attribute.Name is "href" or "src" && !a.Attribute.Value.Contains(':', StringComparison.Ordinal))
                .Select(a => (p.Key, a.Attribute.Value, Problem: ProblemOf(a.Attribute.Value, p.Key))))
            .Where(l => l.Problem is not null)
            .Select(l => $"{l.Key}: {l.Value} {l.Problem}");

        Assert.Empty(broken);

        string? ProblemOf(string address, string page)
        {
            var (path, fragment) = address.Split('#', 2) switch { [var p, var f] => (p, f), var all => (all[0], "") };
            path = path.Split('?')[0];
            if (path.Length > 0 && !path.StartsWith(basePath, StringComparison.Ordinal))
            {
                return "is outside the site";
            }

            var file = path.Length == 0 ? page : Uri.UnescapeDataString(path[basePath.Length..]);
            file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
            return !files.Contains(file) ? "has no file"
                : fragment.Length == 0 || !pages.TryGetValue(file, out var target) || target.GetElementById(Uri.UnescapeDataString(fragment)) is not null ? null
                : "has no such place";
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_has_one_heading_a_language_and_unique_ids(string name)
    {
        foreach (var (path, page) in HtmlPages.Of(cases.Built(name)))
        {
            if (page.QuerySelector("meta[http-equiv=refresh]") is not null)
            {
                continue;
            }

            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has {page.QuerySelectorAll("h1").Length} first headings");
            Assert.False(string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")), path);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.True(ids.Distinct().Count() == ids.Count, $"{path} has an id twice: {ids.GroupBy(i => i).FirstOrDefault(g => g.Count() > 1)?.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_image_has_a_size_and_words(string name)
    {
        foreach (var (path, page) in HtmlPages.Of(cases.Built(name)))
        {
            foreach (var image in page.QuerySelectorAll("img"))
            {
                var hasSize = int.TryParse(image.GetAttribute("width"), out var width) && int.TryParse(image.GetAttribute("height"), out var height) && width > 0 && height > 0;
                Assert.True(hasSize && image.HasAttribute("alt"), $"{path}: {image.OuterHtml}");
            }
        }
    }
}
