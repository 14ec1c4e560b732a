using System.Globalization;
using System.Text.RegularExpressions;
using StaticArchive.Config;

namespace StaticArchive.Import;

/// <param name="Offset">Null: the clock of the site.</param>
/// <param name="HasTime">Whether there is more than a day.</param>
public sealed partial record PostDate(DateTime WallClock, TimeSpan? Offset, bool HasTime)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>As an article's front matter says it.</summary>
    public string Written(SiteTimeZone zone)
    {
        var local = Local(zone);
        return local.ToString(!HasTime ? "yyyy-MM-dd" : local.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss");
    }

    public DateTime Local(SiteTimeZone zone) => Offset is { } offset ? zone.ToLocal(new DateTimeOffset(WallClock, offset)).DateTime : WallClock;

    /// <summary>
    /// Dates as blogs write them: <c>2024. 7. 20. 12:41</c>, <c>2024-07-20T12:41:00+09:00</c>, <c>2024/7/20 오후 1:05</c>, <c>2024년 7월 20일</c>,
    /// <c>Sat, 20 Jul 2024 03:41:00 +0000</c>.
    /// </summary>
    /// <returns>Null where there is none, or none between 1990 and 2100.</returns>
    public static PostDate? Read(string? text)
    {
        if (text is null || text.Length > 200)
        {
            return null;
        }

        var match = Numbers().Match(text.Trim());
        return match.Success ? FromNumbers(match) : FromMail(text.Trim());
    }

    /// <summary>What stands before a date at the end of a line; null where the line does not end in one.</summary>
    public static (string Before, PostDate Date)? AtEnd(string line)
    {
        var match = line.Length > 300 ? Match.Empty : AtLineEnd().Match(line);
        return match.Success && FromNumbers(match) is { } date ? (line[..match.Index].TrimEnd(' ', '·', '|', ','), date) : null;
    }

    private static PostDate? FromNumbers(Match match)
    {
        int Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan) : 0;

        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        var hour = match.Groups["half"].Value.ToLowerInvariant() switch
        {
            "오후" or "pm" when Number("hour") < 12 => Number("hour") + 12,
            "오전" or "am" when Number("hour") == 12 => 0,
            _ => Number("hour"),
        };
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || Number("minute") > 59 || Number("second") > 59)
        {
            return null;
        }

        var time = new DateTime(year, month, day, hour, Number("minute"), Number("second"));
        return new PostDate(time, OffsetOf(match.Groups["offset"].Value), match.Groups["hour"].Success);
    }

    private static TimeSpan? OffsetOf(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Length == 0 || digits.Length is not (0 or 2 or 4))
        {
            return null;
        }

        var minutes = digits.Length == 0 ? 0 : (int.Parse(digits[..2]) * 60) + (digits.Length == 4 ? int.Parse(digits[2..]) : 0);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
    }

    private static PostDate? FromMail(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && Weekday().IsMatch(text) && instant.Year is >= FirstYear and <= LastYear
            ? new PostDate(instant.DateTime, instant.Offset, HasTime: true)
            : null;

    private const string Form =
        @"(?<year>\d{4})\s?[-./년]\s?(?<month>\d{1,2})\s?[-./월]\s?(?<day>\d{1,2})(\s?[일.])?"
        + @"([T\s]\s?(?<half>오전|오후|[AaPp][Mm])?\s?(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})(\.\d+)?)?\s?(?<offset>Z|[+-]\d{2}(:?\d{2})?)?)?";

    [GeneratedRegex("^" + Form, RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\S)" + Form + @"\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtLineEnd();

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun),", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
