using System.Globalization;
using StaticArchive.Text;

namespace StaticArchive.Content.Markdown;

/// <summary>Decides what an author's link or image address means. Only what is named here passes; everything else is refused.</summary>
internal static class LinkResolver
{
    private const string Root = "input";

    /// <param name="url">As the Markdown parser gives it: entities and backslash escapes undone.</param>
    /// <param name="file">As in <see cref="Input.InputPath.Name"/>; relative addresses start from its folder.</param>
    public static LinkTarget Link(string url, string file)
    {
        if (Unusable(url, isImage: false) is { } problem)
        {
            return problem;
        }

        url = url.Trim();
        switch (SchemeOf(url))
        {
            case "":
                break;
            case "http" or "https":
                return WebUrl.Finish(url) is { } web ? LinkTarget.Finished(web, isWeb: true) : Bad($"'{url}' is no proper web address");
            case "mailto" or "tel" when url.IndexOf(':', StringComparison.Ordinal) + 1 < url.Length:
                return LinkTarget.Finished(WebUrl.Encode(url));
            case "xref":
                return Xref(url["xref:".Length..]);
            case var scheme:
                return Unsafe(scheme);
        }

        return url[0] switch
        {
            '#' => LinkTarget.To(SlotKind.Fragment, "#" + Decode(url[1..])),
            '/' => SitePath(url),
            _ => File(url, file),
        };
    }

    public static LinkTarget Image(string url, string file)
    {
        if (Unusable(url, isImage: true) is { } problem)
        {
            return problem;
        }

        url = url.Trim();
        switch (SchemeOf(url))
        {
            case "":
                break;
            case "http" or "https":
                return LinkTarget.Refused(
                    MarkdownRules.RemoteImage, $"the image '{Words.Short(url)}' lies on another site",
                    "download it, put it beside the article and give its file name");
            case "data" when IsSafeDataImage(url):
                return LinkTarget.Finished(url);
            case var scheme:
                return Unsafe(scheme);
        }

        if (url.AsSpan().ContainsAny('?', '#'))
        {
            return Bad($"'{url}': an image's address is a file name, without '?' and '#'");
        }

        return Resolve(url, file) is { } path ? LinkTarget.To(SlotKind.Image, path) : Leaves(url);
    }

    private static LinkTarget? Unusable(string url, bool isImage)
    {
        var what = isImage ? "image" : "link";
        if (string.IsNullOrWhiteSpace(url))
        {
            return Bad($"this {what} has no address");
        }

        // What browsers would take out of the middle of a scheme's name: seen without it, so that the message names the scheme.
        var bare = string.Concat(url.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        if (bare.Length != url.Length && SchemeOf(bare) is not ("" or "http" or "https" or "mailto" or "tel" or "xref") and var hidden)
        {
            return Unsafe(hidden);
        }

        if (url.Any(char.IsControl) || Uri.UnescapeDataString(url).Any(char.IsControl))
        {
            return Bad($"this {what}'s address has a control character");
        }

        if (url.AsSpan().TrimStart() is ['/' or '\\', '/' or '\\', ..])
        {
            return Bad($"'{Words.Short(url)}' names a host without a scheme", "write the address with https:// before it");
        }

        return url.Contains('\\', StringComparison.Ordinal) ? Bad($"'{Words.Short(url)}' has a backslash", "write '/' between folders") : null;
    }

    private static LinkTarget Xref(string rest)
    {
        var name = Decode(rest).Trim();
        return name.Length == 0 || name[0] == '#' ? Bad("this xref link names no article") : LinkTarget.To(SlotKind.Xref, name);
    }

    private static LinkTarget SitePath(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = Decode(end < 0 ? url : url[..end]);
        if (path.AsSpan().ContainsAny('?', '#') || path.Split('/').Any(s => s is "." or ".."))
        {
            return Bad($"'{url}' is no address of this site");
        }

        if (end < 0)
        {
            return LinkTarget.To(SlotKind.SitePath, path);
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var query = url[end] == '?' ? WebUrl.Encode(url.AsSpan(end, (hash < 0 ? url.Length : hash) - end)) : "";
        return LinkTarget.To(SlotKind.SitePath, path + query + (hash < 0 ? "" : "#" + Decode(url[(hash + 1)..])));
    }

    private static LinkTarget File(string url, string file)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var written = hash < 0 ? url : url[..hash];
        if (written.Contains('?', StringComparison.Ordinal) || written.EndsWith('/') || written is "." or "..")
        {
            return Bad($"'{url}' is no file", "link to a file, or to an address of this site, which begins with '/'");
        }

        if (Resolve(written, file) is not { } path)
        {
            return Leaves(url);
        }

        var kind = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? SlotKind.Article : SlotKind.Asset;
        return LinkTarget.To(kind, hash < 0 ? path : path + "#" + Decode(url[(hash + 1)..]));
    }

    /// <summary>The path from the project's root; null where it climbs out of the input.</summary>
    private static string? Resolve(string written, string file)
    {
        var isRooted = written.StartsWith('/');
        var folders = new List<string>(isRooted ? [Root] : file.Split('/')[..^1]);
        foreach (var part in Decode(written).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (folders.Count <= 1)
                {
                    return null;
                }

                folders.RemoveAt(folders.Count - 1);
            }
            else if (part != ".")
            {
                folders.Add(part);
            }
        }

        return string.Join('/', folders);
    }

    private static string Decode(string text) =>
        Nfc.Normalize(text.Contains('%', StringComparison.Ordinal) ? HtmlText.Clean(Uri.UnescapeDataString(text)) : text);

    /// <summary>In lower case, without the colon; empty where there is none.</summary>
    private static string SchemeOf(ReadOnlySpan<char> url)
    {
        url = url.TrimStart();
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == ':')
            {
                return url[..i].ToString().ToLowerInvariant();
            }

            if (!char.IsAsciiLetter(url[i]) && (i == 0 || !(char.IsAsciiDigit(url[i]) || url[i] is '+' or '-' or '.')))
            {
                break;
            }
        }

        return "";
    }

    private static bool IsSafeDataImage(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        var isImage = comma > 0 && url[..comma].ToLowerInvariant()
            is "data:image/png;base64" or "data:image/jpeg;base64" or "data:image/gif;base64" or "data:image/webp;base64";
        return isImage && url.AsSpan(comma + 1).ToString().All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
    }

    private static LinkTarget Unsafe(string scheme) => LinkTarget.Refused(
        MarkdownRules.UnsafeScheme, $"addresses that begin with '{Words.Short(scheme)}:' are not allowed",
        "links may begin with https:, http:, mailto:, tel: or xref:");

    private static LinkTarget Leaves(string url) => LinkTarget.Refused(MarkdownRules.LeavesInput, $"'{Words.Short(url)}' leads out of the folder 'input'");

    private static LinkTarget Bad(string message, string? hint = null) => LinkTarget.Refused(MarkdownRules.BadAddress, message, hint);

}
