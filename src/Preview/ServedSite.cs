using StaticArchive.Text;

namespace StaticArchive.Preview;

/// <summary>A built site as its host would serve it. Knows where things are; <see cref="Answers"/> sends them.</summary>
internal sealed class ServedSite
{
    private static readonly string[] HostFiles = ["_headers", "_redirects", Output.SiteStaging.Marker];

    private readonly string _folder;

    private ServedSite(string folder, string basePath) => (_folder, BasePath) = (folder, basePath);

    /// <summary>As in <see cref="SiteAddress.BasePath"/>.</summary>
    public string BasePath { get; }

    public required HeaderRules Headers { get; init; }

    public required RedirectRules Redirects { get; init; }

    public string NotFoundFile => Path.Combine(_folder, "404.html");

    public static ServedSite Open(string folder, string basePath) => new(Path.GetFullPath(folder), basePath)
    {
        Headers = HeaderRules.Parse(TextOf(Path.Combine(folder, "_headers"))),
        Redirects = RedirectRules.Parse(TextOf(Path.Combine(folder, "_redirects"))),
    };

    /// <summary>The addresses of all style sheets.</summary>
    public IReadOnlyList<string> StyleSheets()
    {
        var assets = Path.Combine(_folder, "assets");
        return !Directory.Exists(assets) ? [] :
        [
            .. Directory.EnumerateFiles(assets, "*.css", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => BasePath + UrlPath.Encode("/" + Path.GetRelativePath(_folder, f).Replace(Path.DirectorySeparatorChar, '/'))),
        ];
    }

    /// <param name="path">Decoded, from the host's root.</param>
    /// <returns>The whole path of a file inside the site, and whether the address lacks the slash of its folder; null where there is none.</returns>
    public (string File, bool LacksSlash)? Find(string path)
    {
        if (!(path + "/").StartsWith(BasePath + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var below = Nfc.Normalize(path[Math.Min(BasePath.Length + 1, path.Length)..]);
        var segments = below.TrimEnd('/').Split('/');
        if (below.Length > 0 && (segments.Any(IsUnsafe) || below.EndsWith("//", StringComparison.Ordinal) || (segments.Length == 1 && HostFiles.Contains(segments[0]))))
        {
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(_folder, below.TrimEnd('/')));
        if (full != _folder && !full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return null;
        }

        if (below.Length > 0 && !below.EndsWith('/') && File.Exists(full))
        {
            return (full, false);
        }

        var index = Path.Combine(full, "index.html");
        return (below.Length == 0 || Directory.Exists(full)) && File.Exists(index) ? (index, !path.EndsWith('/')) : null;
    }

    /// <summary>What leads elsewhere, or what Windows reads in another way.</summary>
    private static bool IsUnsafe(string segment) => segment is "" or "." or ".." || segment.AsSpan().ContainsAny("\\:\0");

    private static string TextOf(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
