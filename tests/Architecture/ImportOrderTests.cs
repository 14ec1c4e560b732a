using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Architecture;

/// <summary>The compiler stops no circle inside one project; these do.</summary>
public partial class ImportOrderTests
{
    private const int MostLines = 400;

    /// <summary>Lowest first: a folder may use only those before it.</summary>
    private static readonly string[] Folders =
    [
        "Diagnostics", "Text", "Cache", "Output", "Config", "Input", "Content", "Schemas", "Glossary", "Archive", "Assets", "Pages", "Rendering", "Feeds", "Search", "Sitemaps", "Api", "Editions", "Hosting",
        "Checks", "Links", "Import", "Review", "Build", "Preview", "CommandLine",
    ];

    private static readonly Dictionary<string, string[]> Libraries = new()
    {
        ["YamlDotNet"] = ["Config", "Content"],
        ["Markdig"] = ["Content"],
        ["Scriban"] = ["Rendering"],
        ["NUglify"] = ["Assets"],
        ["AngleSharp"] = ["Editions", "Import"],
        ["Tomlyn"] = ["Import"],
        ["ICSharpCode"] = ["Editions"],
        ["Spectre"] = ["CommandLine"],

        // What a plain build must not load.
        ["Microsoft.AspNetCore"] = ["Preview"],
    };

    /// <summary>Files that write, each with its reason.</summary>
    private static readonly Dictionary<string, string> Writers = new()
    {
        ["CommandLine/WithdrawCommand.cs"] = "edits the article that its user names; the trial builds go to a folder of its own",
        ["CommandLine/GitTree.cs"] = "lays the texts of a revision into a folder of its own, which is deleted",
        ["CommandLine/ReviewCommand.cs"] = "makes and deletes that folder",
        ["CommandLine/CatalogueCommand.cs"] = "writes the documentation, not the site",
    };

    [Fact]
    public void A_folder_uses_only_those_before_it() => Assert.Empty(
        from file in SourceTree.Sources
        where file.Path.Contains('/', StringComparison.Ordinal)
        from line in file.Lines
        from Match name in OwnNamespace().Matches(line)
        where Array.IndexOf(Folders, name.Groups[1].Value) > Array.IndexOf(Folders, FolderOf(file.Path))
        select $"{file.Path} uses {name.Value}");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Empty(SourceTree.Sources.Select(f => f.Path).Where(p => p.Contains('/', StringComparison.Ordinal)).Select(FolderOf).Distinct().Except(Folders));

    /// <summary>With it the compiler to native code does not end, and a plain build loads an assembly more: <c>Text/InParallel</c> does the same.</summary>
    [Fact]
    public void Nothing_is_a_parallel_query() => Assert.Empty(
        from file in SourceTree.Sources
        from line in file.Lines
        where line.Contains("AsParallel(", StringComparison.Ordinal) || line.Contains("ParallelEnumerable", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in SourceTree.Sources
        where file.Path.Contains('/', StringComparison.Ordinal)
        let expected = $"namespace StaticArchive.{Path.GetDirectoryName(file.Path)!.Replace(Path.DirectorySeparatorChar, '.').Replace('/', '.')};"
        where !file.Lines.Contains(expected)
        select $"{file.Path} lacks '{expected}'");

    [Fact]
    public void A_library_is_used_in_its_folders_only() => Assert.Empty(
        from file in SourceTree.Sources
        from library in Libraries
        where !library.Value.Contains(FolderOf(file.Path)) && file.Lines.Any(l => LibraryName(library.Key).IsMatch(l))
        select $"{file.Path} uses {library.Key}");

    [Fact]
    public void Only_the_output_folder_writes_files() => Assert.Empty(
        from file in SourceTree.Sources
        where FolderOf(file.Path) is not ("Output" or "Cache") && !Writers.ContainsKey(file.Path)
        from line in file.Lines
        where Writing().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Only_visits_to_originals_reach_the_network() => Assert.Empty(
        from file in SourceTree.Sources
        where FolderOf(file.Path) is not ("Links" or "Preview")
        from line in file.Lines
        where Asking().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Exceptions_exist() => Assert.Empty(Writers.Keys.Except(SourceTree.Sources.Select(f => f.Path)));

    [Fact]
    public void Neither_clock_nor_chance_nor_the_machine_reaches_a_stage() => Assert.Empty(
        from file in SourceTree.Sources
        where FolderOf(file.Path) is not ("CommandLine" or "Preview")
        from line in file.Lines
        where Unrepeatable().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Files_are_short() => Assert.Empty(
        from file in SourceTree.Sources.Concat(SourceTree.Tests)
        where file.Lines.Length > MostLines
        select $"{file.Path} has {file.Lines.Length} lines, more than {MostLines}");

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(
        from file in SourceTree.Sources
        from line in file.Lines
        where LeftForLater().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    private static string FolderOf(string path) => path.Split('/') is { Length: > 1 } parts ? parts[0] : "";

    private static Regex LibraryName(string library) => new($@"\b(using|using static|global::)\s*{Regex.Escape(library)}\b|[^.\w]{Regex.Escape(library)}\.[A-Z]");

    [GeneratedRegex(@"\bStaticArchive\.([A-Z]\w*)")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"\bFile\.(Write|Append|Create|Copy|Move|Delete|Replace|OpenWrite|Set)|\bDirectory\.(Create|Delete|Move)|FileMode\.(Create|Append|OpenOrCreate|Truncate)|new StreamWriter\(")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(HttpClient|SocketsHttpHandler|WebRequest|TcpClient|UdpClient|Ping)\b|\bDns\.|new Socket\(")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bnew Random\b|\bRandom\.Shared\b|\bGuid\.NewGuid\b|\bTimeZoneInfo\.Local\b|\bCultureInfo\.Current|\bEnvironment\.(MachineName|UserName)\b")]
    private static partial Regex Unrepeatable();

    [GeneratedRegex(@"NotImplementedException|//.*\b(TODO|FIXME|HACK)\b")]
    private static partial Regex LeftForLater();
}
