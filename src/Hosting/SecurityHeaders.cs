using StaticArchive.Config;

namespace StaticArchive.Hosting;

/// <summary>What keeps a page from doing more than showing itself.</summary>
internal static class SecurityHeaders
{
    private static readonly string[] ContentPolicy =
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        // The search page's form for readers without JavaScript.
        "form-action 'self' https://duckduckgo.com",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ];

    public static IEnumerable<string> Of(SiteSettings settings)
    {
        var isSecure = settings.Address.Origin.StartsWith("https://", StringComparison.Ordinal);
        var policy = string.Join("; ", isSecure ? [.. ContentPolicy, "upgrade-insecure-requests"] : ContentPolicy);
        yield return $"Content-Security-Policy: {policy}";
        if (isSecure)
        {
            yield return "Strict-Transport-Security: max-age=63072000; includeSubDomains; preload";
        }

        yield return "X-Content-Type-Options: nosniff";
        yield return "Referrer-Policy: strict-origin-when-cross-origin";
        // Only names that every current browser knows: an unknown one is a warning in the console.
        yield return "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        yield return "Cross-Origin-Opener-Policy: same-origin";
        if (settings.NoIndex)
        {
            yield return "X-Robots-Tag: noindex";
        }
    }
}
