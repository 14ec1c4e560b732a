namespace StaticArchive.Text;

/// <summary>Instants as machine formats spell them, always with their offset.</summary>
public static class MachineTime
{
    /// <summary>RFC 3339: <c>2024-07-20T09:00:00+09:00</c>.</summary>
    public static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    /// <summary>RFC 822 with four digits for the year, as RSS wants it: <c>Sat, 20 Jul 2024 09:00:00 +0900</c>.</summary>
    public static string Rfc822(DateTimeOffset instant)
    {
        var offset = instant.ToString("zzz").Replace(":", "", StringComparison.Ordinal);
        return instant.ToString("ddd, dd MMM yyyy HH:mm:ss ") + offset;
    }

    public static string Date(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd");
}
