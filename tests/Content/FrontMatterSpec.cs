using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Content;

/// <summary>
/// One document of <c>tests/Specs/front-matter/*.yml</c>: a file, perhaps the <c>_directory.yml</c> beside it, and the diagnostics that reading it must give.
/// In texts <c>{{char 202E}}</c> is a character, <c>{{byte 93}}</c> an octet, <c>{{repeat 1000 [}}</c> a text many times over and <c>{{count 100 k: v\n}}</c> the same
/// with <c>#</c> replaced by the round; <c>\n</c> in them is a line feed.
/// </summary>
/// <param name="Expected">As <c>SA0102(5,9)</c>, sorted; words behind it must be in the message or hint.</param>
internal sealed record FrontMatterSpec(string Title, string File, string Text, string? DirectoryText, IReadOnlyList<string> Expected)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<FrontMatterSpec>> Files = new(StringComparer.Ordinal);

    private readonly Lazy<byte[]> _bytes = new(() => Expand(Text));

    public byte[] Bytes => _bytes.Value;

    public byte[]? Directory => DirectoryText is null ? null : Expand(DirectoryText);

    public static string Folder => Path.Combine(Repository.Root, "tests", "Specs", "front-matter");

    public static IReadOnlyList<FrontMatterSpec> ReadAll(string name) => Files.GetOrAdd(name, ReadFile);

    private static List<FrontMatterSpec> ReadFile(string name)
    {
        using var reader = new StreamReader(Path.Combine(Folder, name));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(d => Read((YamlMappingNode)d.RootNode))];
    }

    private static FrontMatterSpec Read(YamlMappingNode spec)
    {
        string? Value(string key) => spec.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;
        string[] known = ["title", "file", "text", "directory", "expect"];
        Assert.All(spec.Children.Keys, k => Assert.Contains(((YamlScalarNode)k).Value, known));
        return new FrontMatterSpec(
            Value("title")!,
            Value("file") ?? "input/articles/2024/x.md",
            Value("text")!,
            Value("directory"),
            [.. ((YamlSequenceNode)spec.Children["expect"]).Select(e => ((YamlScalarNode)e).Value!)]);
    }

    private static byte[] Expand(string text)
    {
        using var bytes = new MemoryStream();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var end = open < 0 ? text.Length : open;
            bytes.Write(Encoding.UTF8.GetBytes(text[at..end]));
            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            Write(bytes, text[(open + 2)..close].Split(' ', 2));
            at = close + 2;
        }

        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, string[] words)
    {
        var (command, rest) = (words[0], words[1]);
        switch (command)
        {
            case "char":
                bytes.Write(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(int.Parse(rest, NumberStyles.HexNumber))));
                break;
            case "byte":
                bytes.WriteByte(byte.Parse(rest, NumberStyles.HexNumber));
                break;
            case "repeat" or "count":
                var parts = rest.Split(' ', 2);
                var text = parts[1].Replace("\\n", "\n", StringComparison.Ordinal);
                var rounds = Enumerable.Range(0, int.Parse(parts[0]));
                bytes.Write(Encoding.UTF8.GetBytes(string.Concat(rounds.Select(i => command == "count" ? text.Replace("#", i.ToString(), StringComparison.Ordinal) : text))));
                break;
            default:
                throw new FormatException($"no such notation: {command}");
        }
    }
}
