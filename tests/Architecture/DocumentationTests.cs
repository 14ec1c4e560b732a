using System.Text.RegularExpressions;
using StaticArchive.CommandLine;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Architecture;

/// <summary>What the documents name is there: commands, files and pictures.</summary>
public sealed partial class DocumentationTests
{
    private const int LargestPicture = 150_000;

    public static TheoryData<string> Documents => [.. SourceTree.Tracked().Where(IsGuide)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_is_one_that_the_program_knows(string document) => Assert.Empty(
        from Match said in Said().Matches(Read(document))
        let words = Words().Matches(said.Groups["words"].Value).Select(w => w.Value.Trim('"')).TakeWhile(w => w != "#").ToArray()
        where !IsName(words)
        from error in Commands.Create().Parse(words).Errors
        select $"{said.Value.Trim()}: {error.Message}");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_and_picture_leads_to_a_file(string document) => Assert.Empty(
        from Match link in Links().Matches(Code().Replace(Read(document), ""))
        let target = Uri.UnescapeDataString(link.Groups["target"].Value.Split('#')[0])
        where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, target))
        select link.Value);

    [Fact]
    public void Every_picture_is_small_and_shown_somewhere()
    {
        var texts = string.Concat(Documents.Select(d => Read(d.Data)));

        Assert.Empty(
            from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "pictures"))
            where Path.GetExtension(path) is ".png" or ".svg"
            let problem = new FileInfo(path).Length > LargestPicture ? "is too large"
                : !texts.Contains($"pictures/{Path.GetFileName(path)})", StringComparison.Ordinal) ? "is not shown" : null
            where problem is not null
            select $"{path} {problem}");
    }

    /// <summary>A command that is only named need not say all that it takes.</summary>
    private static bool IsName(string[] words) => words is [var name] && Commands.Create().Subcommands.Any(c => c.Name == name);

    private static bool IsGuide(string name) => name.EndsWith(".md", StringComparison.Ordinal) && name.Split('/') is [_] or ["docs" or "bench", _];

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    [GeneratedRegex("dotnet run --(?<words> [^`\r\n]*)")]
    private static partial Regex Said();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex("(?ms)^ *```.*?^ *```|`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>(?!https?:|mailto:|#)[^)\s]+)\)")]
    private static partial Regex Links();
}
