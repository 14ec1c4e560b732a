using System.Collections.Immutable;
using StaticArchive.Pages;

namespace StaticArchive.Editions;

/// <summary>What the two covers share: the sheet, its colours (those of the theme by day) and the bars that say when something happened.</summary>
internal static class CoverDesign
{
    public const int Width = 1200;
    public const int Height = 1600;
    public const int Margin = 120;

    public const string Paper = "#fafcfb";
    public const string Ink = "#16201d";
    public const string Accent = "#0b574c";
    public const string Bar = "#86b3a7";

    /// <summary>Where the bars stand.</summary>
    public const int Ground = Height - Margin;

    private const int HighestBar = 300;
    private const int LowestBar = 24;
    private const int MaxBars = 31;
    private const int Gap = 6;

    /// <returns>Left edge, width and height of each bar that is not empty.</returns>
    public static IEnumerable<(int X, int Width, int Height)> Bars(PlannedEdition edition)
    {
        var counts = Counts(edition);
        var (most, step) = (counts.Max(), (Width - (2 * Margin) + Gap) / counts.Length);
        return counts.Index().Where(c => c.Item > 0).Select(c => (Margin + (c.Index * step), step - Gap, Math.Max(LowestBar, HighestBar * c.Item / most)));
    }

    /// <summary>Articles on each day of a month; of a story, on each of equal parts of its time.</summary>
    private static ImmutableArray<int> Counts(PlannedEdition edition)
    {
        var days = edition.Articles.Select(a => DateOnly.FromDateTime(a.Published.Instant.DateTime)).ToList();
        if (!edition.Key.IsStory)
        {
            return [.. Enumerable.Range(1, DateTime.DaysInMonth(days[0].Year, days[0].Month)).Select(d => days.Count(day => day.Day == d))];
        }

        var (first, span) = (days.Min().DayNumber, days.Max().DayNumber - days.Min().DayNumber + 1);
        var parts = Math.Min(MaxBars, span);
        var counts = new int[parts];
        foreach (var day in days)
        {
            counts[(int)((long)(day.DayNumber - first) * parts / span)]++;
        }

        return [.. counts];
    }
}
