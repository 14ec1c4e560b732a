using System.Text.RegularExpressions;

namespace StaticArchive.Content.Markdown;

/// <summary>Dates as a <c>datetime</c> attribute has them.</summary>
internal static partial class MachineDate
{
    /// <summary>A day, with or without a time and an offset. Years and months alone are no value of <c>del</c> and <c>ins</c>, so they are none here.</summary>
    public static bool IsValid(string value)
    {
        var match = Pattern().Match(value);
        return match.Success && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyy-MM-dd", out _);
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
