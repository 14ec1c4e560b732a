using System.Globalization;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Specs;

/// <summary>One case of <c>tests/Specs/site/*.yml</c>: files laid over the default site, and every diagnostic that comes of them.</summary>
internal sealed record SiteSpec
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "site");

    /// <summary>Unique in its file.</summary>
    public required string Title { get; init; }

    /// <summary>By path from the site's root.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>Files and folders of the default site that are taken away first.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    public required IReadOnlyList<ExpectedDiagnostic> Diagnostics { get; init; }

    /// <summary>Names of the files without their ending, in ordinal order.</summary>
    public static IReadOnlyList<string> Suites() =>
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SiteSpec> Read(string suite)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, suite + ".yml"));
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Case)];
    }

    /// <summary>The default site with this case's files, made in the order given.</summary>
    public SiteFixture Build(bool isReversed)
    {
        var files = TreeFiles.Paths(Path.Combine(Folder, "default"))
            .Where(p => !Without.Any(w => p == w || p.StartsWith(w + "/", StringComparison.Ordinal)))
            .ToDictionary(p => p, p => File.ReadAllBytes(Path.Combine(Folder, "default", p)), StringComparer.Ordinal);
        foreach (var (path, bytes) in Files)
        {
            files[path] = bytes;
        }

        var site = SiteFixture.Empty();
        foreach (var path in isReversed ? files.Keys.Reverse() : files.Keys)
        {
            site.WithBytes(path, files[path]);
        }

        return site.Build();
    }

    private static SiteSpec Case(YamlMappingNode node)
    {
        var unknown = node.Children.Keys.Select(k => k.ToString()).Except(["title", "files", "bytes", "without", "diagnostics"]);
        Assert.True(!unknown.Any(), $"a case has the unknown key '{unknown.FirstOrDefault()}'");
        var files = Pairs(node, "files").ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value), StringComparer.Ordinal);
        foreach (var (path, hex) in Pairs(node, "bytes"))
        {
            files[path] = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        }

        return new SiteSpec
        {
            Title = ((YamlScalarNode)node["title"]).Value!,
            Files = files,
            Without = [.. Items(node, "without")],
            Diagnostics = [.. Items(node, "diagnostics").Select(ExpectedDiagnostic.Parse)],
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value)
            ? ((YamlMappingNode)value).Select(p => KeyValuePair.Create(p.Key.ToString(), ((YamlScalarNode)p.Value).Value ?? ""))
            : [];

    private static IEnumerable<string> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlSequenceNode)value).Select(i => ((YamlScalarNode)i).Value!) : [];
}
