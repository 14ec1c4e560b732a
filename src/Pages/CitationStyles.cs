using System.Globalization;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Ready citations by two manuals of style, plain text. The site's own style is one of its words.</summary>
internal static class CitationStyles
{
    /// <summary>APA, 7th edition, for a translated work: the author is that of the original.</summary>
    public static string Apa(Article article, SiteModel model, string url)
    {
        var names = PersonName.Of(article.Authors).Select(n => n.WithInitials).ToList();
        var text = new StringBuilder(names.Count == 0 ? article.Source.Name : Joined(names, ", & ", ", "));
        text.Append(" (").Append(article.Published.Instant.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture)).Append("). ").Append(article.Title);
        if (article.Original?.Title is { } original)
        {
            text.Append(" [").Append(original).Append(']');
        }

        if (!article.Translators.IsEmpty)
        {
            text.Append(" (").Append(Joined([.. PersonName.Of(article.Translators).Select(n => n.Literal)], " & ", ", ")).Append(", Trans.)");
        }

        text.Append(Stop(text)).Append(model.Settings.Title).Append(". ").Append(url);
        if (article.Original?.Date is { } date)
        {
            text.Append(" (Original work published ").Append(date.Instant.Year).Append(')');
        }

        return ValidText.OneLine(text.ToString());
    }

    /// <summary>The Chicago Manual of Style's bibliography, 17th edition.</summary>
    public static string Chicago(Article article, SiteModel model, string url)
    {
        var names = PersonName.Of(article.Authors);
        var text = new StringBuilder(names.IsEmpty ? article.Source.Name : Joined([names[0].Inverted, .. names.Skip(1).Select(n => n.Literal)], ", and ", ", "));
        text.Append(Stop(text)).Append('“').Append(article.Title).Append(article.Title.EndsWith('?') || article.Title.EndsWith('!') ? "” " : ".” ");
        if (!article.Translators.IsEmpty)
        {
            text.Append("Translated by ").Append(Joined([.. PersonName.Of(article.Translators).Select(n => n.Literal)], " and ", ", ")).Append(". ");
        }

        text.Append(model.Settings.Title).Append(", ").Append(Day(article.Published.Instant)).Append(". ");
        if (article.Original is { Title: { } original, Date: var date })
        {
            text.Append("Originally published as “").Append(original).Append(",” ").Append(article.Source.Name)
                .Append(date is { } day ? ", " + Day(day.Instant) : "").Append(". ");
        }

        return ValidText.OneLine(text.Append(url).Append('.').ToString());
    }

    private static string Day(DateTimeOffset day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Stop(StringBuilder text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? " " : ". ";

    private static string Joined(List<string> names, string last, string between) =>
        names.Count == 1 ? names[0] : string.Join(between, names[..^1]) + last + names[^1];
}
