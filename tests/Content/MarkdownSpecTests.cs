namespace StaticArchive.Tests.Content;

public class MarkdownSpecTests
{
    private static readonly string[] Files = ["blocks.yml", "links.yml", "html.yml", "headings.yml", "text.yml"];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Files)
        {
            foreach (var spec in MarkdownSpec.Load(file))
            {
                cases.Add(file, spec.Title);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_as_specified(string file, string title)
    {
        var spec = Assert.Single(MarkdownSpec.Load(file), s => s.Title == title);

        var (body, diagnostics) = MarkdownSpec.Read(spec.Text);

        var found = diagnostics.Order().ToList();
        Assert.Equal(spec.Problems, found.Select((d, i) => i < spec.Problems.Count && !spec.Problems[i].Contains(' ', StringComparison.Ordinal) ? d.Code : $"{d.Code} {d.Where.Line},{d.Where.Column}"));
        Assert.Equal(spec.Html?.TrimEnd('\n') ?? MarkdownSpec.Shown(body), MarkdownSpec.Shown(body));
        Assert.Equal(spec.Summary ?? body.Summary, body.Summary);
        Assert.Equal(spec.Plain?.TrimEnd('\n') ?? body.PlainText, body.PlainText);
        Assert.Equal(spec.Headings ?? [.. body.Headings.Select(h => $"{h.Level} {h.Id} {h.Text}")], body.Headings.Select(h => $"{h.Level} {h.Id} {h.Text}"));
        SafeHtml.Check(body);
    }

    [Fact]
    public void Every_case_expects_something()
    {
        var specs = Files.SelectMany(MarkdownSpec.Load).ToList();

        Assert.All(specs, s => Assert.True((s.Html ?? s.Summary ?? s.Plain) is not null || s.Headings is not null || s.Problems.Count > 0, s.Title));
        Assert.Equal(specs.Count, specs.Select(s => s.Title).Distinct().Count());
    }
}
