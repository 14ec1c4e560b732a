using StaticArchive.Content.Markdown;

namespace StaticArchive.Import;

/// <summary>Addresses in posts, as far as the archive can use them.</summary>
internal static class WebLink
{
    private const int MaxLength = 2_000;

    /// <returns>An http or https address with a proper host; null: it is none.</returns>
    public static string? Usable(string written)
    {
        var url = written.Trim();
        return url.Length <= MaxLength && !url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
            ? WebUrl.Finish(url)
            : null;
    }

    /// <summary>The path of an old address, not decoded; null where nothing could lead from it: the home page, an address with a query.</summary>
    public static string? PathOf(string address)
    {
        var url = address.Trim();
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri.Query.Length > 0 || uri.AbsolutePath == "/" ? null : uri.AbsolutePath;
        }

        return url.Length > 1 && url[0] == '/' && !url.AsSpan().ContainsAny('?', '#', '\\') ? url : null;
    }
}
