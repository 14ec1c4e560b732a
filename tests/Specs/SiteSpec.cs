using System.Globalization;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Specs;

/// <summary>One case of <c>tests/Specs/site/*.yml</c> or <c>check/*.yml</c>: files laid over the default site, and every diagnostic that comes of them.</summary>
internal sealed record SiteSpec
{
    private static readonly string Default = Path.Combine(Folder("site"), "default");

    /// <summary>Unique in its file.</summary>
    public required string Title { get; init; }

    /// <summary>By path from the site's root.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>Files and folders of the default site, and files of the theme, that are taken away.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    public required IReadOnlyList<ExpectedDiagnostic> Diagnostics { get; init; }

    /// <summary>Names of the files without their ending, in ordinal order.</summary>
    /// <param name="kind"><c>site</c> or <c>check</c>.</param>
    public static IReadOnlyList<string> Suites(string kind = "site") =>
        [.. Directory.EnumerateFiles(Folder(kind), "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SiteSpec> Read(string suite, string kind = "site")
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder(kind), suite + ".yml"));
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Case)];
    }

    /// <summary>The default site with this case's files, made in the order given.</summary>
    public SiteFixture Build(bool isReversed) => Make(isReversed).Build();

    /// <summary>The same, checked instead of built.</summary>
    public SiteFixture Check(bool isReversed) => Make(isReversed).Check();

    private static string Folder(string kind) => Path.Combine(Repository.Root, "tests", "Specs", kind);

    private SiteFixture Make(bool isReversed)
    {
        var files = TreeFiles.Paths(Default)
            .Where(p => !Without.Any(w => p == w || p.StartsWith(w + "/", StringComparison.Ordinal)))
            .ToDictionary(p => p, p => File.ReadAllBytes(Path.Combine(Default, p)), StringComparer.Ordinal);
        foreach (var (path, bytes) in Files)
        {
            files[path] = bytes;
        }

        var site = SiteFixture.Empty();
        foreach (var path in isReversed ? files.Keys.Reverse() : files.Keys)
        {
            site.WithBytes(path, files[path]);
        }

        foreach (var path in Without.Where(w => w.StartsWith("theme/", StringComparison.Ordinal)))
        {
            site.Without(path);
        }

        return site;
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
