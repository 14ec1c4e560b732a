using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Workflows;

/// <summary>A file of <c>.github</c>, as its host reads it.</summary>
internal sealed record YamlFile(string Name, YamlMappingNode Root)
{
    public static IEnumerable<YamlFile> In(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", folder), "*.yml").Order(StringComparer.Ordinal).Select(Read);

    public static YamlFile Named(string folder, string name) => Read(Path.Combine(Repository.Root, ".github", folder, name));

    public static YamlNode? Find(YamlNode? node, string key) => node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var value) ? value : null;

    public static string? Word(YamlNode? node, string key) => (Find(node, key) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(YamlNode? node, string key) => (Find(node, key) as YamlSequenceNode)?.Children ?? [];

    public static IEnumerable<(string Key, YamlNode Value)> Pairs(YamlNode? node) => node is YamlMappingNode mapping ? mapping.Children.Select(c => (c.Key.ToString(), c.Value)) : [];

    /// <summary>Every text in it, keys too.</summary>
    public static IEnumerable<string> Texts(YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(n => n.Value ?? "");

    private static YamlFile Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return new YamlFile(Path.GetFileName(path), (YamlMappingNode)Assert.Single(yaml.Documents).RootNode);
    }
}
