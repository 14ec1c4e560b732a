using System.Text.Json;
using StaticArchive.Config;

namespace StaticArchive.Links;

/// <summary>Asks the Internet Archive for the copy of a page that is nearest to a day.</summary>
internal static class CopyLookup
{
    /// <returns>Null where it has none.</returns>
    public static async Task<string?> Find(LinkHttp http, Uri lookup, LinkTarget target, CancellationToken token)
    {
        var question = new Uri($"{lookup.AbsoluteUri}?url={Uri.EscapeDataString(target.Url)}&timestamp={target.Near:yyyyMMdd}");
        return await http.Read(question, token) is { } answer ? Read(answer) : null;
    }

    private static string? Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var copy = json.RootElement.GetProperty("archived_snapshots").GetProperty("closest");
            var address = copy.GetProperty("available").GetBoolean() && copy.GetProperty("status").GetString() is "200" ? copy.GetProperty("url").GetString() : null;
            var secure = address?.StartsWith("http://", StringComparison.Ordinal) == true ? "https://" + address[7..] : address;
            return secure?.StartsWith("https://web.archive.org/web/", StringComparison.Ordinal) == true && WebAddress.Problem(secure) is null ? secure : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
