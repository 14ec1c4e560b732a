using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StaticArchive.Text;

/// <summary>
/// One spelling for all the addresses under which a work is found, to see that it was translated before. Never shown, never fetched.
/// Two works that become one would stop a build: a parameter is dropped only where it never tells works apart.
/// </summary>
public static partial class OriginalAddress
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "ref", "ref_src", "ref_url", "referrer", "cmpid", "ncid",
        "smid", "sref", "share", "shared", "partner", "ocid", "guccounter", "guce_referrer", "guce_referrer_sig", "spm", "amp", "outputtype", "reflink", "leadsource",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that elsewhere may be a thread's number or a search.</summary>
    private static readonly FrozenDictionary<string, string[]> TrackingOfHosts = new Dictionary<string, string[]>
    {
        ["x.com"] = ["s", "t"],
        ["twitter.com"] = ["s", "t"],
        ["youtube.com"] = ["t", "si", "feature"],
        ["youtu.be"] = ["t", "si", "feature"],
        ["medium.com"] = ["source", "sk"],
        ["theinformation.com"] = ["rc", "source", "src"],
        ["wsj.com"] = ["mod", "st"],
        ["ft.com"] = ["st"],
        ["cnbc.com"] = ["source"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="url">An absolute http or https address; anything else comes back as it is.</param>
    public static string Normalize(string url)
    {
        if (!Uri.TryCreate(AmpCache().Replace(url, "https://"), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return url;
        }

        var host = HostOf(uri);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = AmpStart().Replace(AmpEnd().Replace(uri.AbsolutePath, ""), "/").TrimEnd('/');
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsTracking(p.Split('=')[0], host))
            .Select(Decoded)
            .Order(StringComparer.Ordinal);
        return $"{host}{port}{Decoded(path)}?{string.Join('&', parameters)}".TrimEnd('?');
    }

    /// <summary>The address as it is written, without the parameters that only track who follows it; the same where there are none.</summary>
    public static string WithoutTracking(string url)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0 || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return url;
        }

        var end = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? hash : url.Length;
        if (end < start)
        {
            return url;
        }

        var host = HostOf(uri);
        var parameters = url[(start + 1)..end].Split('&');
        var kept = parameters.Where(p => !IsTracking(p.Split('=')[0], host)).ToList();
        return kept.Count == parameters.Length ? url : url[..start] + (kept.Count == 0 ? "" : "?" + string.Join('&', kept)) + url[end..];
    }

    private static string HostOf(Uri uri) => MobilePart().Replace(HostPrefix().Replace(uri.IdnHost.ToLowerInvariant().TrimEnd('.'), ""), "");

    private static string Decoded(string part) => Nfc.Normalize(Uri.UnescapeDataString(part));

    private static bool IsTracking(string name, string host) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || Tracking.Contains(name)
        || (TrackingOfHosts.TryGetValue(host, out var names) && names.Contains(name));

    /// <summary>Google's copies of AMP pages carry the address of the page in their own.</summary>
    [GeneratedRegex(@"^https?://(www\.google\.[a-z.]+/amp|[a-z0-9-]+\.cdn\.ampproject\.org/[cv])/s/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AmpCache();

    [GeneratedRegex(@"^((www\d?|m|mobile|amp|mweb)\.)+(?=[^.]+\.)", RegexOptions.CultureInvariant)]
    private static partial Regex HostPrefix();

    [GeneratedRegex(@"(?<=^[a-z-]{2,12}\.)m\.(?=[^.]+\.)", RegexOptions.CultureInvariant)]
    private static partial Regex MobilePart();

    [GeneratedRegex(@"(/amp/?|\.amp(\.html)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AmpEnd();

    [GeneratedRegex(@"^/amp/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AmpStart();
}
