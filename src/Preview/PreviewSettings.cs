using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Preview;

/// <summary>What the server itself needs of the settings and the theme's words.</summary>
/// <param name="BasePath">As in <see cref="Text.SiteAddress.BasePath"/>.</param>
/// <param name="Words">Null: none could be read yet.</param>
internal sealed record PreviewSettings(string BasePath, SiteStrings? Words)
{
    private const string DefaultLanguage = "ko";

    public static PreviewSettings None { get; } = new("", null);

    /// <param name="last">Stands in for whatever cannot be read now.</param>
    public static PreviewSettings Read(BuildOptions options, PreviewSettings last)
    {
        var found = new List<Diagnostic>();
        var settings = Text("input/settings.yml", Path.Combine(options.Input, "settings.yml")) is { } text ? SettingsReader.Read(text, found) : null;
        var address = options.BaseUrl is { } url ? BaseAddress.Read(new Located<string>(url, default), found) : settings?.Address;
        var language = $"{settings?.Language ?? DefaultLanguage}.yml";
        var words = Text($"theme/strings/{language}", Path.Combine(options.Theme, "strings", language));
        return new PreviewSettings(address?.BasePath ?? last.BasePath, (words is { } yaml ? StringsReader.Read(yaml, found) : null) ?? last.Words);
    }

    private static YamlText? Text(string name, string path) =>
        SourceReader.Read(new InputPath(name, path, 0)).File is { } file ? new YamlText(file.Name, file.Text) : null;
}
