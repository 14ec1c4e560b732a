using System.Text;
using StaticArchive.Text;

namespace StaticArchive.Preview;

/// <summary>The preview's own files, under an address that no page of a site has. They are served beside the site and named in its pages when these are sent; no file of the site knows of them.</summary>
internal static class ClientFiles
{
    public const string Folder = "/.preview/";
    public const string Events = Folder + "events";

    /// <summary>Asked for by a page that has taken its new text, with its version as the query.</summary>
    public const string Shown = Folder + "shown";

    /// <summary>As <c>Cache-Control</c>: the addresses in <see cref="Inject"/> change with the files.</summary>
    public const string Kept = "max-age=31536000, immutable";

    private const string Prefix = "preview/";

    private static readonly byte[] EndOfHead = "</head>"u8.ToArray();

    private static readonly string Style = Address("marks.css");
    private static readonly string Patch = Address("patch.js");
    private static readonly string Script = Address("reload.js");

    /// <param name="path">From the host's root.</param>
    public static byte[]? Find(string path)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream(Prefix + path[Folder.Length..]);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A page for when there is no site to show.</summary>
    public static byte[] EmptyPage(string version) =>
        Inject("<!doctype html>\n<html lang=\"ko\">\n<head>\n<meta charset=\"utf-8\">\n<title>StaticArchive</title>\n</head>\n<body></body>\n</html>\n"u8, version);

    /// <summary>The scripts stand in the head, so that they start before those that a page has at its end.</summary>
    /// <param name="version">Of the site that the page is of.</param>
    public static byte[] Inject(ReadOnlySpan<byte> html, string version)
    {
        var tags = Encoding.UTF8.GetBytes(
            $"<link rel=\"stylesheet\" href=\"{Style}\"><script src=\"{Patch}\" defer></script><script src=\"{Script}\" data-version=\"{version}\" defer></script>");
        var at = html.IndexOf(EndOfHead);
        at = at < 0 ? html.Length : at;
        return [.. html[..at], .. tags, .. html[at..]];
    }

    private static string Address(string file) => $"{Folder}{file}?{ContentHash.Of(Find(Folder + file)!)}";
}
