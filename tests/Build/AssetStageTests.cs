using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Tests.Assets;

namespace StaticArchive.Tests.Build;

public sealed class AssetStageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stage-");

    [Fact]
    public void The_table_names_what_is_published_and_one_path_is_written_once()
    {
        var diagnostics = new DiagnosticBag();
        var same = Write("theme/assets/img/a.png", SampleImages.Png());
        var theme = Write("theme/static/favicon.ico", [0, 0, 1, 0]);
        var input = Write("input/assets/img/a.png", SampleImages.Png());
        var beside = Write("input/articles/b.png", SampleImages.Png());

        var stage = AssetStage.Build(new FileListing(new InputListing { Assets = [beside, input] }, [same, theme]), diagnostics);

        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(stage.Table.Theme["img/a.png"], stage.Table.Input["input/assets/img/a.png"]);
        Assert.Equal((300, 200), (stage.Table.Input["input/articles/b.png"].Width, stage.Table.Input["input/articles/b.png"].Height));
        Assert.Equal(3, stage.Files.Count);
        Assert.Equal(stage.Files.Count, stage.Files.Select(f => f.Path).Distinct().Count());
        Assert.Contains("favicon.ico", stage.Files.Select(f => f.Path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private InputPath Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return new InputPath(name, path, bytes.Length);
    }
}
