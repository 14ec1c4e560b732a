using StaticArchive.Archive;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>Descriptions as search engines show them: never empty, long enough to say something, short enough to be shown whole, and different on every page.</summary>
internal static class Descriptions
{
    // In columns (a Hangul syllable is two): about 80 syllables or 160 Latin letters are shown.
    private const int Max = 160;
    private const int Min = 50;

    public static string Of(PlannedPage page, string title, string description, HeadContext site)
    {
        var siteWide = ValidText.OneLine(site.Model.Settings.Description);
        var text = ValidText.OneLine(description);
        if (page is HomePage { Page.Number: 1 })
        {
            return Columns.Cut(text.Length > 0 ? text : ValidText.OneLine(site.Model.Settings.Title), Max);
        }

        if (text.Length == 0 || text == siteWide)
        {
            text = Joined(title, siteWide);
        }

        if (page is TermPage { Listing.Term.Taxonomy: not (Taxonomy.Year or Taxonomy.Month) and var taxonomy })
        {
            text = $"{site.Words.Kind(taxonomy)}: {text}";
        }

        // The number at the end of a list's description must not be cut off: the title has it, too.
        if (IsFurther(page) && Columns.Of(text) > Max)
        {
            text = Joined(title, text);
        }

        return Columns.Cut(Columns.Of(text) < Min && page is not HomePage ? Joined(text, siteWide) : text, Max);
    }

    private static string Joined(string first, string second) => second.Length == 0 ? first : $"{ValidText.OneLine(first)} – {second}";

    private static bool IsFurther(PlannedPage page) => page is HomePage { Page.Number: > 1 } or TermPage { Page.Number: > 1 };
}
