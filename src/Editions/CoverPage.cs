using System.Globalization;
using System.Xml;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <summary>The first page: site, month or story, and the number of articles, as a picture of letters that any size of page shows sharply.</summary>
internal static class CoverPage
{
    private const int NameSize = 116;
    private const int TitleSize = 54;
    private const int CountSize = 48;
    private const int MaxLines = 6;

    public static ReadOnlyMemory<byte> Write(Book book) => XhtmlPage.Write(book, book.Title, "cover", xml =>
    {
        var count = book.Words.Count(book.Chapters.Length);
        xml.Start("div").With("class", "cover");
        xml.WriteStartElement("svg", XhtmlPage.Svg);
        xml.With("viewBox", $"0 0 {CoverDesign.Width} {CoverDesign.Height}").With("width", "100%").With("height", "100%").With("role", "img")
            .With("aria-label", ValidText.OneLine($"{book.Title}, {count}"));
        Rectangle(xml, (0, 0, CoverDesign.Width, CoverDesign.Height), CoverDesign.Paper);
        Rectangle(xml, (CoverDesign.Margin, CoverDesign.Margin, CoverDesign.Width - (2 * CoverDesign.Margin), 12), CoverDesign.Accent);
        var y = Lines(xml, ValidText.OneLine(book.Model.Settings.Title), CoverDesign.Margin + 110, (TitleSize, CoverDesign.Accent));
        y = Lines(xml, book.Name, y + 120, (NameSize, CoverDesign.Ink));
        Lines(xml, ValidText.OneLine(count), y + 20, (CountSize, CoverDesign.Ink));
        foreach (var (x, width, height) in CoverDesign.Bars(book.Edition))
        {
            Rectangle(xml, (x, CoverDesign.Ground - height, width, height), CoverDesign.Bar);
        }

        Rectangle(xml, (CoverDesign.Margin, CoverDesign.Ground, CoverDesign.Width - (2 * CoverDesign.Margin), 4), CoverDesign.Accent);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Line();
    });

    /// <returns>The next line's place.</returns>
    private static int Lines(XmlWriter xml, string text, int y, (int Size, string Color) look)
    {
        foreach (var line in CoverLines.Of(text, (CoverDesign.Width - (2 * CoverDesign.Margin)) * 2 / look.Size, MaxLines))
        {
            xml.WriteStartElement("text", XhtmlPage.Svg);
            xml.With("x", Number(CoverDesign.Margin)).With("y", Number(y)).With("font-size", Number(look.Size)).With("font-weight", "bold")
                .With("font-family", "sans-serif").With("fill", look.Color).Say(line).WriteEndElement();
            y += look.Size * 13 / 10;
        }

        return y;
    }

    private static void Rectangle(XmlWriter xml, (int X, int Y, int Width, int Height) place, string color)
    {
        xml.WriteStartElement("rect", XhtmlPage.Svg);
        xml.With("x", Number(place.X)).With("y", Number(place.Y)).With("width", Number(place.Width)).With("height", Number(place.Height)).With("fill", color).WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
