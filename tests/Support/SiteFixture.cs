using System.Text;
using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Support;

/// <summary>
/// A site in a folder of its own, built in this process:
/// <code>using var site = SiteFixture.From(folder).With("input/articles/x.md", text).Build();</code>
/// The theme is the repository's, until a file below <c>theme/</c> is given: then it is a copy with that file in it.
/// </summary>
public sealed class SiteFixture : IDisposable
{
    /// <summary>"Now" in all builds of the tests.</summary>
    public static readonly DateTimeOffset AsOf = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private string _theme = Path.Combine(Repository.Root, "theme");

    private SiteFixture() => Directory.CreateDirectory(Path.Combine(Root, "input"));

    /// <summary>The site's project folder, with <c>input/</c> and, once built, <c>output/</c>.</summary>
    public string Root { get; } = Path.Combine(Path.GetTempPath(), "staticarchive-tests", Guid.NewGuid().ToString("N"));

    public string Output => Path.Combine(Root, "output");

    /// <summary>Of the last build, sorted.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Of the last build; null where it had errors.</summary>
    public BuildReport? Report { get; private set; }

    public static SiteFixture Empty() => new();

    /// <param name="folder">Its <c>input/</c> is copied, its <c>theme/</c>, if there is one, laid over the repository's.</param>
    public static SiteFixture From(string folder)
    {
        var site = new SiteFixture();
        foreach (var path in TreeFiles.Paths(folder).Where(p => p.StartsWith("input/", StringComparison.Ordinal) || p.StartsWith("theme/", StringComparison.Ordinal)))
        {
            site.WithBytes(path, File.ReadAllBytes(Path.Combine(folder, path)));
        }

        return site;
    }

    /// <param name="path">From the site's root: <c>input/articles/x.md</c>, <c>theme/layouts/term.html</c>.</param>
    public SiteFixture With(string path, string text) => WithBytes(path, Encoding.UTF8.GetBytes(text));

    public SiteFixture WithBytes(string path, ReadOnlySpan<byte> bytes)
    {
        if (path.StartsWith("theme/", StringComparison.Ordinal))
        {
            OwnTheme();
        }

        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Takes a file or a whole folder away.</summary>
    public SiteFixture Without(string path)
    {
        if (path.StartsWith("theme/", StringComparison.Ordinal))
        {
            OwnTheme();
        }

        var full = Path.Combine(Root, path);
        if (Directory.Exists(full))
        {
            Directory.Delete(full, recursive: true);
        }
        else
        {
            File.Delete(full);
        }

        return this;
    }

    /// <summary>Another folder of templates instead of the repository's; it is read where it is.</summary>
    public SiteFixture WithTheme(string folder)
    {
        _theme = folder;
        return this;
    }

    /// <param name="change">Other options than a plain build as of <see cref="AsOf"/>.</param>
    public SiteFixture Build(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = BuildOptions.ForProject(Root, AsOf) with { Theme = _theme };
        var diagnostics = new DiagnosticBag();
        try
        {
            Report = SiteBuild.Run(change is null ? options : change(options), diagnostics, new BuildProgress());
        }
        catch
        {
            // A chain that throws never reaches its 'using'.
            Dispose();
            throw;
        }

        Diagnostics = diagnostics.Sorted();
        return this;
    }

    /// <summary>As <see cref="Build"/>, but only looks.</summary>
    public SiteFixture Check()
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            SiteCheck.Run(BuildOptions.ForProject(Root, AsOf) with { Theme = _theme }, diagnostics, new BuildProgress());
        }
        catch
        {
            Dispose();
            throw;
        }

        Diagnostics = diagnostics.Sorted();
        return this;
    }

    /// <summary>Fails, with the diagnostics, where the last build published nothing.</summary>
    public SiteFixture MustSucceed()
    {
        if (Report is null)
        {
            Dispose();
            Assert.Fail("the site was not built:\n" + string.Join('\n', Diagnostics));
        }

        return this;
    }

    public IEnumerable<string> Codes() => Diagnostics.Select(d => d.Code);

    /// <summary>All files of the built site below <see cref="Output"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Files() => TreeFiles.Paths(Output);

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    /// <param name="path">Below <see cref="Output"/>.</param>
    public string Text(string path) => File.ReadAllText(Path.Combine(Output, path));

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Output, path));

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private void OwnTheme()
    {
        var own = Path.Combine(Root, "theme");
        if (_theme != own)
        {
            TreeFiles.Copy(_theme, own, TreeFiles.Paths(_theme));
            _theme = own;
        }
    }
}
