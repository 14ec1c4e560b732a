using System.Globalization;
using System.Text.RegularExpressions;
using StaticArchive.Content;

namespace StaticArchive.Checks.Fixes;

/// <summary>Dates that mean one day to every reader, in the form that is read.</summary>
internal static partial class DateForms
{
    /// <summary><c>2024.07.20</c>, <c>2024. 7. 20. 12:41</c>, <c>2024/7/20</c>, <c>20240720</c> and <c>2024년 7월 20일</c> become <c>2024-07-20</c>, the time of day behind
    /// it as it was. Null for anything else, and for what is right already.</summary>
    public static string? Mended(string written)
    {
        var match = Form().Match(written);
        if (!match.Success)
        {
            return null;
        }

        int Number(string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        if (DateReader.ProblemOf(year, month, day) is not null || (match.Groups["hour"].Success && Number("hour") > 23))
        {
            return null;
        }

        var time = match.Groups["hour"].Success ? $" {Number("hour"):00}:{match.Groups["rest"].Value}" : "";
        var mended = $"{year:0000}-{month:00}-{day:00}{time}";
        return mended == written || DateReader.TryDay(written, out _, out _, out _) ? null : mended;
    }

    [GeneratedRegex(
        @"^(?<y>\d{4})(?:(?<s>[-./])\s?(?<m>\d{1,2})\k<s>\s?(?<d>\d{1,2})\.?|(?<m>\d\d)(?<d>\d\d)|년\s?(?<m>\d{1,2})월\s?(?<d>\d{1,2})일)(?:[ T]+(?<hour>\d{1,2}):(?<rest>[0-5]\d(?::[0-5]\d)?))?$(?<!\n)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
