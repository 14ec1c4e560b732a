using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Reads dates: <c>2024-07-20</c>, perhaps with <c>12:41[:00]</c> behind a space or <c>T</c>, perhaps with <c>Z</c>, <c>+09:00</c> or
/// <c>+0900</c> behind that.</summary>
internal static class DateReader
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MaxOffsetMinutes = 14 * 60;

    /// <returns>Null where it is no date, which a diagnostic says.</returns>
    public static Located<ArticleDate>? Read(Located<string>? written, SiteTimeZone zone, ICollection<Diagnostic> diagnostics)
    {
        if (written is null)
        {
            return null;
        }

        var text = written.Value.AsSpan();
        if (!TryDay(text, out var year, out var month, out var day))
        {
            return Refuse(written, "is no date", DateHints.For(written.Value), diagnostics);
        }

        if (ProblemOf(year, month, day) is { } problem)
        {
            return Refuse(written, problem, null, diagnostics);
        }

        var midnight = new DateTime(year, month, day);
        if (text.Length == 10)
        {
            return new Located<ArticleDate>(new ArticleDate(zone.AtLocal(midnight), HasTime: false), written.Where);
        }

        if (!TryTime(text[10..], out var time, out var rest) || !TryOffset(rest, out var offset))
        {
            return Refuse(written, "has a time of day that cannot be read", "write 2024-07-20 12:41 or 2024-07-20T12:41:00+09:00", diagnostics);
        }

        var wallClock = midnight + time;
        var instant = offset is { } known ? new DateTimeOffset(wallClock, known) : zone.AtLocal(wallClock);
        return new Located<ArticleDate>(new ArticleDate(instant, HasTime: true), written.Where);
    }

    /// <summary>The three numbers of <c>YYYY-MM-DD</c> at the start, whether or not the calendar has that day.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        return text.Length >= 10
            && text[4] == '-'
            && text[7] == '-'
            && TryNumber(text[..4], out year)
            && TryNumber(text[5..7], out month)
            && TryNumber(text[8..10], out day);
    }

    /// <summary>What is wrong with a day, as the end of a sentence; null for a day of the calendar.</summary>
    public static string? ProblemOf(int year, int month, int day) =>
        year is < FirstYear or > LastYear ? $"is in the year {year}; years go from {FirstYear} to {LastYear}"
        : month is < 1 or > 12 ? $"has the month {month}; months go from 01 to 12"
        : day < 1 || day > DateTime.DaysInMonth(year, month) ? $"has the day {day}; that month has {DateTime.DaysInMonth(year, month)} days"
        : null;

    private static Located<ArticleDate>? Refuse(Located<string> written, string problem, string? hint, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(FrontMatterRules.InvalidDate.At(written.Where, $"'{Clip(written.Value)}' {problem}", hint));
        return null;
    }

    private static string Clip(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary><c>T12:41</c> or <c> 12:41:00</c>.</summary>
    private static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time, out ReadOnlySpan<char> rest)
    {
        time = default;
        rest = default;
        if (text.Length < 6
            || text[0] is not ('T' or 't' or ' ')
            || text[3] != ':'
            || !TryNumber(text[1..3], out var hour)
            || !TryNumber(text[4..6], out var minute))
        {
            return false;
        }

        var second = 0;
        rest = text[6..];
        if (rest.Length > 0 && rest[0] == ':')
        {
            if (rest.Length < 3 || !TryNumber(rest[1..3], out second))
            {
                return false;
            }

            rest = rest[3..];
        }

        time = new TimeSpan(hour, minute, second);
        return hour < 24 && minute < 60 && second < 60;
    }

    /// <summary>Nothing, <c>Z</c>, <c>+09:00</c>, <c> +0900</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        text = text.TrimStart(' ');
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is "Z" or "z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var hasColon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ('+' or '-')
            || !(hasColon || text.Length == 5)
            || !TryNumber(text[1..3], out var hours)
            || !TryNumber(text[^2..], out var minutes)
            || minutes > 59
            || (hours * 60) + minutes > MaxOffsetMinutes)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
