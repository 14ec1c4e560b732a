using System.Globalization;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads the site's zone. Seoul, UTC and offsets are known by heart, so that the machine does not matter; other names are asked of it.</summary>
public static class TimeZoneReader
{
    private const int MaxOffsetMinutes = 14 * 60;

    private static readonly string[] Usual = ["Asia/Seoul", "Asia/Tokyo", "UTC", "America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin"];

    /// <returns>Null where there is no such zone, which a diagnostic says.</returns>
    public static SiteTimeZone? Read(Located<string> written, ICollection<Diagnostic> diagnostics)
    {
        var name = written.Value;
        if (Find(name) is { } zone)
        {
            return zone;
        }

        var nearest = Similarity.Nearest(name, Usual);
        diagnostics.Add(ConfigRules.UnknownTimeZone.At(
            written.Where,
            $"unknown time zone '{Shown.Clip(name)}'",
            nearest is null ? null : $"did you mean '{nearest}'?"));
        return null;
    }

    private static SiteTimeZone? Find(string name) => name switch
    {
        "Asia/Seoul" or "KST" => SiteTimeZone.Seoul,
        "UTC" or "Etc/UTC" or "GMT" or "Z" => SiteTimeZone.Fixed("UTC", TimeSpan.Zero),
        ['+' or '-', ..] => Offset(name) is { } offset ? SiteTimeZone.Fixed(name, offset) : null,
        _ => IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var info) ? new SiteTimeZone(name, info) : null,
    };

    /// <summary><c>+09:00</c> or <c>+0900</c>.</summary>
    private static TimeSpan? Offset(string text)
    {
        var digits = text.Length == 6 && text[3] == ':' ? text.Remove(3, 1) : text;
        if (digits.Length != 5
            || !int.TryParse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(digits.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59
            || (hours * 60) + minutes > MaxOffsetMinutes)
        {
            return null;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return digits[0] == '-' ? -offset : offset;
    }

    /// <summary>The machine looks its zones up as files: nothing that could be another path reaches it.</summary>
    private static bool IsName(string name) =>
        name.Length is > 2 and < 64 && name.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');
}
