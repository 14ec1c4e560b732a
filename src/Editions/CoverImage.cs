using StaticArchive.Pages;

namespace StaticArchive.Editions;

/// <summary>
/// The picture for shelves and shops, which take no vectors: the month or the story's years in large figures, the number of articles, and the bars.
/// Figures of blocks need no font, and so come out the same on every machine.
/// </summary>
internal static class CoverImage
{
    private const byte Paper = 0;
    private const byte Ink = 1;
    private const byte Accent = 2;
    private const byte Bar = 3;

    private const int Top = CoverDesign.Margin + 100;
    private const int SmallCell = 22;

    private static readonly string[] Palette = [CoverDesign.Paper, CoverDesign.Ink, CoverDesign.Accent, CoverDesign.Bar];

    public static ReadOnlyMemory<byte> Write(PlannedEdition edition)
    {
        var picture = new Picture(CoverDesign.Width, CoverDesign.Height);
        const int Inner = CoverDesign.Width - (2 * CoverDesign.Margin);
        picture.Fill((CoverDesign.Margin, CoverDesign.Margin, Inner, 12), Accent);
        var (upper, lower) = FiguresOf(edition);
        var y = Draw(picture, upper, Top, (Inner / Figures.WidthOf(upper), Accent));
        y = lower is null ? y : Draw(picture, lower, y, (Inner / (Figures.WidthOf(lower) + (edition.Key.IsStory ? 0 : 5)), Ink));
        Draw(picture, $"{edition.Articles.Length}", y, (SmallCell, Ink));
        foreach (var (x, width, height) in CoverDesign.Bars(edition))
        {
            picture.Fill((x, CoverDesign.Ground - height, width, height), Bar);
        }

        picture.Fill((CoverDesign.Margin, CoverDesign.Ground, Inner, 4), Accent);
        return Png.Write(picture, Palette);
    }

    /// <summary>Year and month; of a story, its first and last year.</summary>
    private static (string Upper, string? Lower) FiguresOf(PlannedEdition edition)
    {
        if (!edition.Key.IsStory)
        {
            return (edition.Key.Slug[..4], edition.Key.Slug[5..]);
        }

        var (first, last) = (edition.Articles.Min(a => a.Published.Instant.Year), edition.Articles.Max(a => a.Published.Instant.Year));
        return ($"{first:0000}", last == first ? null : $"{last:0000}");
    }

    /// <returns>Where the next line begins.</returns>
    private static int Draw(Picture picture, string text, int y, (int Cell, byte Color) look)
    {
        foreach (var (column, row) in Figures.CellsOf(text))
        {
            picture.Fill((CoverDesign.Margin + (column * look.Cell), y + (row * look.Cell), look.Cell, look.Cell), look.Color);
        }

        return y + ((Figures.Rows + 1) * look.Cell);
    }
}
