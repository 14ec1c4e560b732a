using System.Text;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Import;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Specs;

/// <summary>Runs <c>tests/Specs/import/*.yml</c>: what lies in a folder is imported into the site of <c>tests/Import/Site</c>, and every diagnostic is expected.</summary>
public sealed class ImportSpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "import");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yml").Order(StringComparer.Ordinal))
        {
            foreach (var spec in Read(file))
            {
                cases.Add(Path.GetFileName(file), spec["title"].ToString());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Import_says_what_it_guessed_and_refuses_what_it_cannot_read(string file, string title)
    {
        var spec = Read(Path.Combine(Folder, file)).Single(s => s["title"].ToString() == title);
        using var site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Import", "Site"));
        var from = Path.Combine(site.Root, "from");
        Directory.CreateDirectory(from);
        foreach (var (path, bytes) in FilesOf(spec))
        {
            site.WithBytes("from/" + path, bytes);
        }

        var diagnostics = new DiagnosticBag();
        var asked = spec.Children.TryGetValue("path", out var below) ? Path.Combine(from, below.ToString()) : from;
        var request = new ImportRequest(Enum.Parse<ImportKind>(spec["kind"].ToString(), ignoreCase: true), [asked]) { Source = Text(spec, "source"), Category = Text(spec, "category") };
        var options = BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };
        SiteImport.Run(options, request, isTrial: false, diagnostics);

        string Plain(string text) => text.Replace(site.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        var said = diagnostics.Sorted().Select(d => d with { Where = d.Where with { File = Plain(d.Where.File) }, Message = Plain(d.Message) }).ToList();
        var differences = ExpectedDiagnostic.Differences([.. Items(spec, "diagnostics").Select(ExpectedDiagnostic.Parse)], said);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        var articles = TreeFiles.Paths(Path.Combine(site.Root, "input/articles/2024")).Where(p => p != "2024-01-05-first.md");
        if (spec.Children.ContainsKey("articles"))
        {
            Assert.Equal(Items(spec, "articles"), articles);
        }
    }

    private static List<YamlMappingNode> Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(file);
        yaml.Load(reader);
        var known = new[] { "title", "kind", "path", "source", "category", "files", "bytes", "diagnostics", "articles" };
        var cases = ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().ToList();
        Assert.Empty(cases.SelectMany(c => c.Children.Keys.Select(k => k.ToString())).Except(known));
        return cases;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> FilesOf(YamlMappingNode spec)
    {
        foreach (var (path, text) in Pairs(spec, "files"))
        {
            yield return (path, Encoding.UTF8.GetBytes(text));
        }

        foreach (var (path, hex) in Pairs(spec, "bytes"))
        {
            yield return (path, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static IEnumerable<(string Key, string Value)> Pairs(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlMappingNode)value).Select(p => (p.Key.ToString(), p.Value.ToString())) : [];

    private static IEnumerable<string> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlSequenceNode)value).Select(i => i.ToString()) : [];
}
