using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Input;

public sealed class InputReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_has_its_role()
    {
        _folder.With("settings.yml", "").With("data/topics.yml", "").With("data/sources.yml", "").With("articles/2024/a.md", "").With("articles/2024/B.MD", "")
            .With("articles/2024/chip.svg", "").With("articles/_directory.yml", "").With("articles/2024/_directory.yml", "").With("pages/about.md", "").With("pages/map.png", "")
            .With("assets/logo.svg", "");

        var listing = InputReader.List(_folder.Path, _diagnostics);

        Assert.Equal("input/settings.yml", listing.Settings!.Name);
        Assert.Equal(["input/data/sources.yml", "input/data/topics.yml"], Names(listing.Data));
        Assert.Equal(["input/articles/2024/B.MD", "input/articles/2024/a.md"], Names(listing.Articles));
        Assert.Equal(["input/articles/2024/_directory.yml", "input/articles/_directory.yml"], Names(listing.DirectoryDefaults));
        Assert.Equal(["input/pages/about.md"], Names(listing.Pages));
        Assert.Equal(["input/articles/2024/chip.svg", "input/assets/logo.svg", "input/pages/map.png"], Names(listing.Assets));
        Assert.Empty(_diagnostics.Sorted());
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("notes/a.md")]
    [InlineData("article/a.md")]
    [InlineData("settings.yaml")]
    [InlineData("data/deep/sources.yml")]
    [InlineData("data/sources.json")]
    [InlineData("articles/defaults.yml")]
    [InlineData("articles/_directory.yml/x/defaults.yml")]
    [InlineData("pages/_directory.yml")]
    [InlineData("assets/readme.md")]
    public void A_file_that_nobody_reads_is_a_warning(string name)
    {
        _folder.With("settings.yml", "").With(name, "");

        InputReader.List(_folder.Path, _diagnostics);

        Assert.Equal($"input/{name}: warning SA0010: nobody reads this file", Assert.Single(_diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void Missing_settings_and_a_missing_folder_are_errors()
    {
        InputReader.List(_folder.Path, _diagnostics);
        InputReader.List(_folder["nowhere"], _diagnostics);

        Assert.Equal(
            ["input: error SA0001: there is no folder 'nowhere' to read articles from", "input/settings.yml: error SA0001: the site's settings are missing"],
            _diagnostics.Sorted().Select(d => d.ToString()));
    }

    private static IEnumerable<string> Names(ImmutableArray<InputPath> paths) => paths.Select(p => p.Name);
}
