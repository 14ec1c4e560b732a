namespace StaticArchive.Config;

/// <summary>Where copies of pages are kept.</summary>
internal static class WebArchive
{
    /// <summary>Leads to the copy nearest to a day, where there is one: for whoever looks by hand.</summary>
    public static string Near(string url, DateOnly day) => $"https://web.archive.org/web/{day:yyyyMMdd}/{url}";
}
