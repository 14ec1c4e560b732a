namespace StaticArchive.Pages.Metadata;

internal static class LocaleNames
{
    /// <summary><c>ko</c> becomes <c>ko_KR</c>; null for a language whose usual country is not known here.</summary>
    /// <param name="language">BCP 47.</param>
    public static string? OpenGraph(string language)
    {
        var parts = language.Split('-');
        var main = parts[0].ToLowerInvariant();
        var country = parts.Skip(1).FirstOrDefault(p => p.Length == 2)?.ToUpperInvariant() ?? main switch
        {
            "ko" => "KR",
            "en" => "US",
            "ja" => "JP",
            "zh" => parts.Contains("Hant", StringComparer.OrdinalIgnoreCase) ? "TW" : "CN",
            "vi" => "VN",
            "de" or "fr" or "es" or "it" or "pt" or "nl" or "pl" or "ru" or "id" => main.ToUpperInvariant(),
            _ => null,
        };
        return main.Length != 2 || country is null ? null : $"{main}_{country}";
    }
}
