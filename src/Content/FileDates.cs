using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>The date at the start of a file's name: <c>2024-07-20-openai.md</c>.</summary>
internal static class FileDates
{
    public static bool Has(string file) => TryRead(file, out _, out _, out _);

    /// <param name="file">One that <see cref="Has"/> a date.</param>
    /// <returns>Null where the calendar does not have it, which a diagnostic says.</returns>
    public static Located<ArticleDate>? Read(string file, SiteTimeZone zone, ICollection<Diagnostic> diagnostics)
    {
        TryRead(file, out var year, out var month, out var day);
        var where = new SourceLocation(file);
        if (DateReader.ProblemOf(year, month, day) is { } problem)
        {
            diagnostics.Add(FrontMatterRules.InvalidDate.At(
                where, $"the date at the start of the file's name, {year:0000}-{month:00}-{day:00}, {problem}", "rename the file, or write a 'date'"));
            return null;
        }

        return new Located<ArticleDate>(new ArticleDate(zone.AtLocal(new DateTime(year, month, day)), HasTime: false), where);
    }

    private static bool TryRead(string file, out int year, out int month, out int day)
    {
        var name = file.AsSpan(file.LastIndexOf('/') + 1);
        return DateReader.TryDay(name, out year, out month, out day) && name[10..] is ['-' or '_' or '.', ..];
    }
}
