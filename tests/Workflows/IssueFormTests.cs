using StaticArchive.Tests.Support;
using static StaticArchive.Tests.Workflows.YamlFile;

namespace StaticArchive.Tests.Workflows;

/// <summary>GitHub shows no form that breaks one of its rules, and says so to nobody.</summary>
public sealed class IssueFormTests
{
    private static readonly string[] Kinds = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    private static IEnumerable<YamlFile> Forms => YamlFile.In("ISSUE_TEMPLATE").Where(f => f.Name != "config.yml");

    [Fact]
    public void There_is_a_form_for_each_of_the_three_wishes() =>
        Assert.Equal(["1-propose.yml", "2-mistranslation.yml", "3-removal.yml"], Forms.Select(f => f.Name));

    [Fact]
    public void Forms_have_what_their_host_asks_for() => Assert.All(Forms, form =>
    {
        Assert.Empty(Pairs(form.Root).Select(p => p.Key).Except(["name", "description", "title", "labels", "body"]));
        Assert.Matches("[가-힣]", Word(form.Root, "name"));
        Assert.Matches("[가-힣]", Word(form.Root, "description"));
        Assert.Contains(Items(form.Root, "body"), b => Word(b, "type") != "markdown");
        var ids = Items(form.Root, "body").Select(b => Word(b, "id")).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z_]+$", id));
    });

    [Fact]
    public void Fields_have_what_their_kind_needs() => Assert.All(Forms.SelectMany(f => Items(f.Root, "body")), field =>
    {
        var kind = Word(field, "type");
        var attributes = Find(field, "attributes");
        Assert.Contains(kind, Kinds);
        Assert.Empty(Pairs(field).Select(p => p.Key).Except(["type", "id", "attributes", "validations"]));
        Assert.Matches("[가-힣]", Word(attributes, kind == "markdown" ? "value" : "label"));
        var options = Items(attributes, "options").Select(o => kind == "checkboxes" ? Word(o, "label") : o.ToString()).ToList();
        Assert.Equal(kind is "dropdown" or "checkboxes", options.Count > 0);
        Assert.Equal(options.Count, options.Distinct(StringComparer.Ordinal).Count());
        Assert.All(options, Assert.NotNull);
        Assert.All(Pairs(Find(field, "validations")), v => Assert.Contains(v.Value.ToString(), new[] { "true", "false" }));
    });

    [Fact]
    public void Settings_of_the_repository_name_forms_and_pages_that_exist()
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, "input", "settings.yml"));
        var contact = Assert.Single(Items(YamlFile.Named("ISSUE_TEMPLATE", "config.yml").Root, "contact_links"));

        Assert.Contains("?template=2-mistranslation.yml&title={title}&address={url}\n", settings, StringComparison.Ordinal);
        Assert.Contains("base_url: https://archive.example.org/\n", settings, StringComparison.Ordinal);
        Assert.Equal("https://archive.example.org/rights/", Word(contact, "url"));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "input", "pages", "rights.md")));
        Assert.All(["name", "about"], key => Assert.Matches("[가-힣]", Word(contact, key)));
    }

    [Fact]
    public void The_template_of_pull_requests_asks_what_a_review_asks()
    {
        var template = File.ReadAllText(Path.Combine(Repository.Root, ".github", "pull_request_template.md"));

        Assert.All(["**권리**", "**출처**", "**용어**", "`redirect_from`", "`corrections`", "dotnet run -- check"], word => Assert.Contains(word, template, StringComparison.Ordinal));
    }
}
