using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Build;

public sealed class SiteConfigTests : IDisposable
{
    private const string Settings = "title: 서고\ndescription: 옮긴 글\nbase_url: https://example.org/\npublisher: {name: 지기}\n";

    private readonly string _root = Directory.CreateTempSubdirectory("site-config-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    public SiteConfigTests()
    {
        Write("input/settings.yml", Settings);
        Write("input/data/sources.yml", "- {name: Reuters}\n");
        Write("input/data/topics.yml", "categories:\n  - {name: AI}\ntags: []\n");
        Write("theme/strings/ko.yml", string.Concat(RequiredWords.All.Select(w => w.Form switch
        {
            WordForm.DateFormat => $"{w.Key}: yyyy-MM-dd\n",
            WordForm.OneGap => $"{w.Key}: \"{{0}}\"\n",
            WordForm.TwoGaps => $"{w.Key}: \"{{0}} {{1}}\"\n",
            _ => $"{w.Key}: a\n",
        })));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private SiteConfig? Read(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = BuildOptions.ForProject(_root, default);
        options = change is null ? options : change(options);
        return SiteConfig.Read(FileListing.Read(options, _diagnostics), options, _diagnostics);
    }

    private IEnumerable<string> Found() => _diagnostics.Sorted().Select(d => d.ToString());

    [Fact]
    public void Settings_data_and_words_are_read()
    {
        var config = Read();

        Assert.Empty(Found());
        Assert.Equal(("서고", "Reuters", "a"), (config!.Settings.Title, config.Data.Sources[0].Name, config.Strings["home"]));
    }

    [Fact]
    public void The_command_lines_address_and_noindex_win()
    {
        var config = Read(o => o with { BaseUrl = "https://preview.example.org/x/", NoIndex = true });

        Assert.Equal(("https://preview.example.org", "/x", true), (config!.Settings.Address.Origin, config.Settings.Address.BasePath, config.Settings.NoIndex));
    }

    [Fact]
    public void A_bad_address_on_the_command_line_is_a_diagnostic()
    {
        Assert.Null(Read(o => o with { BaseUrl = "preview" }));
        Assert.StartsWith("--base-url: error SA0330", Assert.Single(Found()), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_settings_are_said_once()
    {
        File.Delete(Path.Combine(_root, "input/settings.yml"));

        Assert.Null(Read());
        Assert.StartsWith("input/settings.yml: error SA0001", Assert.Single(Found()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_words_names_those_that_there_are()
    {
        Write("input/settings.yml", Settings + "language: fr\n");

        Assert.Null(Read());
        Assert.Equal(("SA0336", "it has ko.yml"), (_diagnostics.Sorted()[0].Code, _diagnostics.Sorted()[0].Hint));
    }

    [Fact]
    public void All_files_are_looked_at_before_it_stops()
    {
        Write("input/settings.yml", Settings + "page_size: many\n");
        Write("input/data/sources.yml", "- {titel: Reuters}\n");
        Write("input/data/extra.yml", "- a\n");

        Assert.Null(Read());
        Assert.Equal(["SA0332", "SA0305", "SA0303", "SA0312"], _diagnostics.Sorted().Select(d => d.Code));
    }
}
