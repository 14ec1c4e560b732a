using System.Collections.Immutable;
using System.Text;
using StaticArchive.Assets;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Output;

namespace StaticArchive.Tests.Assets;

/// <summary>Asset files in a folder of their own.</summary>
internal sealed class AssetSample : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assets-");
    private readonly List<InputPath> _paths = [];

    public DiagnosticBag Diagnostics { get; } = new();

    public AssetSample With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public AssetSample With(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        _paths.Add(new InputPath(name, path, bytes.Length));
        _paths.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }

    public ImmutableArray<AssetFile> PublishInput() => InputAssets.Publish([.. _paths], Diagnostics);

    public ImmutableArray<AssetFile> PublishTheme() => ThemeAssets.Publish(_paths, Diagnostics);

    public ImmutableArray<OutputFile> PublishStatic() => StaticFiles.Publish(_paths, Diagnostics);

    public IEnumerable<string> Problems() => Diagnostics.Sorted().Select(d => d.ToString());

    public static string TextOf(AssetFile file) => Encoding.UTF8.GetString(file.Output.Bytes.Span);

    public void Dispose() => _folder.Delete(recursive: true);
}
