using System.Collections.Frozen;

namespace StaticArchive.Archive;

/// <summary>Addresses of the licences under which texts are published; see creativecommons.org and spdx.org.</summary>
public static class Licences
{
    private static readonly FrozenDictionary<string, string> Urls = new Dictionary<string, string>
    {
        ["CC0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC-BY-3.0"] = "https://creativecommons.org/licenses/by/3.0/",
        ["CC-BY-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["CC-BY-SA-3.0"] = "https://creativecommons.org/licenses/by-sa/3.0/",
        ["CC-BY-SA-4.0"] = "https://creativecommons.org/licenses/by-sa/4.0/",
        ["CC-BY-NC-4.0"] = "https://creativecommons.org/licenses/by-nc/4.0/",
        ["CC-BY-NC-SA-4.0"] = "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        ["CC-BY-ND-4.0"] = "https://creativecommons.org/licenses/by-nd/4.0/",
        ["CC-BY-NC-ND-4.0"] = "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        ["MIT"] = "https://spdx.org/licenses/MIT.html",
        ["Apache-2.0"] = "https://spdx.org/licenses/Apache-2.0.html",
        ["GFDL-1.3-or-later"] = "https://spdx.org/licenses/GFDL-1.3-or-later.html",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for an id that the table does not know.</summary>
    public static string? Url(string id) => Urls.GetValueOrDefault(id);
}
