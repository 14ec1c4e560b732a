using System.Collections.Immutable;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Assets;

/// <summary>
/// Publishes <c>theme/assets</c>. Styles and scripts are made small, and name other assets by their published names; since a name holds the hash of the content, a file
/// is published after all that it refers to.
/// </summary>
public sealed class ThemeAssets
{
    private const string Folder = "theme/assets/";
    private const long MaxBytes = 20 * 1024 * 1024;

    private readonly HashSet<string> _names;
    private readonly Dictionary<string, Source> _sources;
    private readonly JsBundle _bundle;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, AssetFile?> _published = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];

    private ThemeAssets(IEnumerable<string> names, IEnumerable<Source> sources, DiagnosticBag diagnostics)
    {
        _names = names.ToHashSet(StringComparer.Ordinal);
        _sources = sources.ToDictionary(s => s.Key, StringComparer.Ordinal);
        _bundle = new JsBundle(_sources.Values.Where(s => s.IsScript && s.Small != s.Text).Select(s => (s.Key, s.Small!)));
        _diagnostics = diagnostics;
    }

    public static bool IsOne(InputPath path) => path.Name.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The name by which templates and other assets ask for it.</summary>
    public static string KeyOf(InputPath path) => path.Name[Folder.Length..];

    /// <returns>Those without errors, in the order of their names.</returns>
    public static ImmutableArray<AssetFile> Publish(IEnumerable<InputPath> theme, DiagnosticBag diagnostics) => Publish(theme, new SmallTexts(), diagnostics);

    internal static ImmutableArray<AssetFile> Publish(IEnumerable<InputPath> theme, SmallTexts known, DiagnosticBag diagnostics)
    {
        var paths = theme.Where(IsOne).ToArray();
        var sources = new Source?[paths.Length];
        Parallel.For(0, paths.Length, i => sources[i] = Read(paths[i], known, diagnostics));
        known.End();
        var assets = new ThemeAssets(paths.Select(KeyOf), sources.OfType<Source>(), diagnostics);
        return [.. paths.Select(p => assets.Publish(KeyOf(p))).OfType<AssetFile>()];
    }

    private static Source? Read(InputPath path, SmallTexts known, DiagnosticBag diagnostics)
    {
        var key = KeyOf(path);
        var extension = Path.GetExtension(key).ToLowerInvariant();
        if (extension is ".css" or ".js" or ".mjs")
        {
            var (text, unreadable) = SourceReader.Read(path);
            if (text is null)
            {
                diagnostics.Add(unreadable!);
                return null;
            }

            var small = known.Get(text.Text, extension, found => extension == ".css" ? CssMinifier.Minify(path.Name, text.Text, found) : JsMinifier.Minify(path.Name, text.Text, found), diagnostics);
            return small is null ? null : new Source(key, path.Name, [], text.Text, small);
        }

        var (bytes, problem) = SourceReader.ReadBytes(path, MaxBytes);
        if (bytes is null)
        {
            diagnostics.Add(problem!);
            return null;
        }

        return new Source(key, path.Name, bytes, null, null);
    }

    /// <returns>Null where it has errors, or is being published already, which is a circle.</returns>
    private AssetFile? Publish(string key)
    {
        if (_published.TryGetValue(key, out var published) || !_sources.TryGetValue(key, out var source))
        {
            return published;
        }

        _path.Add(key);
        var bytes = source.Small is null ? source.Bytes : WithReferences(source);
        _path.RemoveAt(_path.Count - 1);
        var extension = Path.GetExtension(key).ToLowerInvariant();
        var size = extension == ".svg" ? SvgFile.Read(source.File, source.Bytes).Size : ImageSize.Read(extension, source.Bytes);
        return _published[key] = bytes is null ? null : AssetFile.Create(key, key, source.File, (bytes, size));
    }

    private byte[]? WithReferences(Source source)
    {
        // Places are those of the files as written; what is replaced stands in the small ones.
        var inside = _bundle.Inside(source.Key);
        var isWhole = inside.Select(k => _sources[k]).Prepend(source).SelectMany(s => Find(s, s.Text!).Select(r => Resolve(s, r))).Aggregate(true, (whole, address) => address is not null && whole);
        if (!isWhole)
        {
            return null;
        }

        var small = inside.Count > 0 ? _bundle.Join(source.Key, inside) : source.Small!;
        var rewritten = new StringBuilder(small.Length + 64);
        var from = 0;
        foreach (var reference in Find(source, small))
        {
            if (Resolve(source, reference) is { } address)
            {
                rewritten.Append(small, from, reference.Start - from).Append(address);
                from = reference.End;
            }
        }

        return Encoding.UTF8.GetBytes(rewritten.Append(small, from, small.Length - from).ToString());
    }

    private static IReadOnlyList<AssetReference> Find(Source source, string text) =>
        source.Key.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? CssReferences.Find(text) : JsReferences.Find(text);

    /// <summary>The address with the published name in place of the file's; null where there is no such file.</summary>
    private string? Resolve(Source source, AssetReference reference)
    {
        var pathEnd = reference.Address.IndexOfAny(['?', '#']) is >= 0 and var found ? found : reference.Address.Length;
        var key = Path.GetDirectoryName(source.Key) is { Length: > 0 } folder ? $"{folder}/{Decode(reference.Address[..pathEnd])}" : Decode(reference.Address[..pathEnd]);
        var target = Normalize(key);
        var where = TextPlace.Of(source.File, source.Text!, Math.Min(reference.Start, source.Text!.Length));
        if (target is null || !_names.Contains(target))
        {
            _diagnostics.Add(AssetRules.UnknownReference.At(where, $"there is no theme asset '{target ?? reference.Address}'", HintFor(target)));
            return null;
        }

        if (_path.Contains(target))
        {
            var cycle = string.Join(" → ", _path.SkipWhile(p => p != target).Append(target).Select(p => $"'{p}'"));
            _diagnostics.Add(AssetRules.ReferenceCycle.At(where, $"assets refer to each other in a circle: {cycle}"));
            return null;
        }

        var published = Publish(target)?.Asset.SitePath;
        return published is null ? null
            : reference.Address[..(reference.Address.LastIndexOf('/', pathEnd - 1) + 1)] + UrlPath.Encode(Path.GetFileName(published)) + reference.Address[pathEnd..];
    }

    private string? HintFor(string? target) =>
        target is not null && Similarity.Nearest(target, _names) is { } nearest ? $"did you mean '{nearest}'?" : null;

    private static string Decode(string path) => Nfc.Normalize(Uri.UnescapeDataString(path));

    /// <summary>Without <c>.</c> and <c>..</c>; null where it leaves the folder.</summary>
    private static string? Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <param name="Key">Path below <c>theme/assets</c>.</param>
    /// <param name="Bytes">Of files that are no styles or scripts.</param>
    /// <param name="Text">Of a style sheet or script as written; null for others.</param>
    /// <param name="Small">The text as it will be published, but for the names of other assets; null for others.</param>
    private sealed record Source(string Key, string File, byte[] Bytes, string? Text, string? Small)
    {
        public bool IsScript => Text is not null && !Key.EndsWith(".css", StringComparison.OrdinalIgnoreCase);
    }
}
