using System.Text.Json;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Hosting;

/// <summary>The web app manifest: how the site looks among a phone's programs.</summary>
internal static class ManifestWriter
{
    public const string Path = "/manifest.webmanifest";

    private const int MaxShortName = 12;
    private const string Paper = "#ffffff";

    // A vector icon fits every size; the rest are for systems that want pixels.
    private static readonly (string Asset, string Type, string? Purpose)[] Icons =
    [
        ("icons/icon.svg", "image/svg+xml", null),
        ("icons/icon-192.png", "image/png", null),
        ("icons/icon-512.png", "image/png", null),
        ("icons/maskable-512.png", "image/png", "maskable"),
    ];

    public static ReadOnlyMemory<byte> Write(SiteModel model) => JsonBytes.Write(json =>
    {
        var settings = model.Settings;
        var home = settings.Address.Href("/");
        json.WriteStartObject();
        json.WriteText("name", settings.Title);
        json.WriteText("short_name", Columns.Cut(ValidText.OneLine(settings.Title), MaxShortName));
        json.WriteText("description", settings.Description);
        json.WriteText("lang", settings.Language);
        json.WriteText("id", home);
        json.WriteText("start_url", home);
        json.WriteText("scope", home);
        // With the browser's buttons: originals and sources are on other sites.
        json.WriteString("display", "minimal-ui");
        json.WriteString("background_color", Paper);
        json.WriteString("theme_color", Paper);
        json.WriteStartArray("icons");
        foreach (var (asset, type, purpose) in Icons)
        {
            WriteIcon(json, asset, type, purpose, model);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteIcon(Utf8JsonWriter json, string name, string type, string? purpose, SiteModel model)
    {
        if (model.Assets.Theme.GetValueOrDefault(name) is not { } icon)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteText("src", model.Settings.Address.Href(icon.SitePath));
        json.WriteString("sizes", type == "image/svg+xml" || icon.Width == 0 ? "any" : $"{icon.Width}x{icon.Height}");
        json.WriteString("type", type);
        json.WriteText("purpose", purpose);
        json.WriteEndObject();
    }
}
