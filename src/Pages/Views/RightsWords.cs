using StaticArchive.Config;

namespace StaticArchive.Pages.Views;

internal static class RightsWords
{
    /// <summary>As front matter spells it.</summary>
    public static string Key(RightsBasis basis) => basis == RightsBasis.PublicDomain ? "public-domain" : basis.ToString().ToLowerInvariant();
}
