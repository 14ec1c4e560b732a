using System.Diagnostics;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Tests.Content;

public class FrontMatterSpecTests
{
    /// <summary>The slowest takes 0.4 s alone, and many times that beside browsers; what hangs or grows with the square of its input takes longer still.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);
    private const long MaxAllocated = 200_000_000;

    public static TheoryData<string, string> Specs()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(FrontMatterSpec.Folder, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))
        {
            foreach (var spec in FrontMatterSpec.ReadAll(file))
            {
                data.Add(file, spec.Title);
            }
        }

        return data;
    }

    [Fact]
    public void There_are_at_least_thirty_hostile_files_and_no_title_twice()
    {
        var hostile = FrontMatterSpec.ReadAll("hostile.yml").ToList();

        Assert.True(hostile.Count >= 30, $"{hostile.Count} hostile specs");
        Assert.Equal(Specs().Count, Specs().Select(s => s.Data.Item2).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Gives_the_expected_diagnostics_in_bounded_time_and_memory(string file, string title)
    {
        var spec = FrontMatterSpec.ReadAll(file).Single(s => s.Title == title);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        var (front, found) = Read(spec);

        watch.Stop();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.Equal(spec.Expected.Select(PlaceOf), found.Select(Shown));
        Assert.All(spec.Expected.Zip(found), pair => Assert.Contains(WordsOf(pair.First), $"{pair.Second.Message} | {pair.Second.Hint}", StringComparison.Ordinal));
        Assert.Equal(found.Any(d => d.Severity == Severity.Error), front is null);
        Assert.Equal(found, Read(spec).Found);
        Assert.True(watch.Elapsed < MaxTime, $"{watch.Elapsed}");
        Assert.True(allocated < MaxAllocated, $"{allocated:N0} bytes");
    }

    /// <summary>What makes an article's reader stumble must not fell the others, which read YAML, too.</summary>
    [Theory]
    [MemberData(nameof(Specs))]
    public void No_other_reader_throws_on_it(string file, string title)
    {
        var spec = FrontMatterSpec.ReadAll(file).Single(s => s.Title == title);
        var text = Nfc.Normalize(TextDecoder.Decode(spec.Bytes).Text);
        var yaml = FrontMatterSplitter.Split(spec.File, text, [])?.Yaml ?? text;
        var found = new List<Diagnostic>();
        var watch = Stopwatch.StartNew();

        DirectoryDefaults.Read([new YamlText("input/articles/_directory.yml", yaml)], found);
        SettingsReader.Read(new YamlText("input/settings.yml", yaml), found);
        DataFilesReader.Read([new YamlText("input/data/sources.yml", yaml), new YamlText("input/data/topics.yml", yaml)], found);
        StringsReader.Read(new YamlText("theme/strings/ko.yml", yaml), found);

        Assert.NotEmpty(found);
        Assert.True(watch.Elapsed < MaxTime, $"{watch.Elapsed}");
    }

    private static (FrontMatter? Front, IReadOnlyList<Diagnostic> Found) Read(FrontMatterSpec spec)
    {
        var found = new List<Diagnostic>();
        var file = ReadSource(spec.File, spec.Bytes, found);
        var defaults = spec.Directory is null || ReadSource(DirectoryFile(spec.File), spec.Directory, found) is not { } directory
            ? DirectoryDefaults.None
            : DirectoryDefaults.Read([new YamlText(directory.Name, directory.Text)], found);
        var parts = file is null ? null : FrontMatterSplitter.Split(file.Name, file.Text, found);
        var front = parts is null
            ? null
            : FrontMatterReader.Read(spec.File, new YamlText(spec.File, parts.Yaml, parts.YamlLine), defaults.For(spec.File), SiteTimeZone.Seoul, found);
        var bag = new DiagnosticBag();
        bag.AddRange(found);
        return (bag.HasErrors ? null : front, bag.Sorted());
    }

    private static string DirectoryFile(string article) => $"{article[..article.LastIndexOf('/')]}/_directory.yml";

    /// <summary>As a build reads it: from the disk, by the reader that refuses what is no text.</summary>
    private static SourceFile? ReadSource(string name, byte[] bytes, List<Diagnostic> found)
    {
        var path = Path.Combine(Path.GetTempPath(), $"spec-{Guid.NewGuid():N}");
        File.WriteAllBytes(path, bytes);
        try
        {
            var (file, problem) = SourceReader.Read(new InputPath(name, path, bytes.Length));
            if (problem is not null)
            {
                found.Add(problem);
            }

            return file;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string PlaceOf(string expected) => expected.Split(' ', 2)[0];

    private static string WordsOf(string expected) => expected.Split(' ', 2) is [_, var words] ? words : "";

    /// <summary>The file is named only where it is not the article.</summary>
    private static string Shown(Diagnostic diagnostic)
    {
        var file = diagnostic.Where.File.EndsWith(".md", StringComparison.Ordinal) ? "" : Path.GetFileName(diagnostic.Where.File) + ":";
        return $"{file}{diagnostic.Code}({diagnostic.Where.Line},{diagnostic.Where.Column})";
    }
}
