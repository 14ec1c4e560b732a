namespace StaticArchive.Editions;

/// <summary>Addresses as books may have them: ASCII, and such that every reading system can read them.</summary>
internal static class BookAddress
{
    /// <param name="href">A finished address: of a file or place of the book, or an absolute one.</param>
    /// <returns>Null where it is neither; the text then stands without a link.</returns>
    public static string? Of(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri) || href.StartsWith('/'))
        {
            return href.StartsWith('#') || char.IsAsciiDigit(href.FirstOrDefault()) ? href : null;
        }

        return uri.Scheme is not ("http" or "https") ? uri.Scheme is "mailto" or "tel" ? uri.AbsoluteUri : null
            : uri.IdnHost.Length == 0 ? null
            : $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{Safe(uri.PathAndQuery)}{Safe(uri.Fragment)}";
    }

    /// <summary>Browsers take more than the grammar of addresses (RFC 3986) allows.</summary>
    private static string Safe(string part) => part
        .Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("^", "%5E", StringComparison.Ordinal).Replace("`", "%60", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
