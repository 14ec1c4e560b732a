using System.Globalization;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Ready citations by two manuals of style, plain text. The site's own style is one of its words.</summary>
internal static class CitationStyles
{
    /// <summary>As many authors as a list names; of more, the first few.</summary>
    private const int MostInApa = 20, FirstInApa = 19, MostInChicago = 10, FirstInChicago = 7;

    /// <summary>APA, 7th edition.</summary>
    public static string Apa(Article article, SiteModel model, string url)
    {
        var work = CitedWork.Of(article, model);
        var text = new StringBuilder(ApaAuthors([.. work.Authors.Select(n => n.WithInitials)]));
        text.Append(Stop(text)).Append('(').Append(article.Published.Instant.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture)).Append("). ").Append(article.Title);
        if (work.BasedOn is not null)
        {
            text.Append(" [Based on ").Append(CitedWork.Originally(article, Day)).Append(']');
        }
        else if (work.Original?.Title is { } original)
        {
            text.Append(" [").Append(original).Append(']');
        }

        if (!work.Translators.IsEmpty)
        {
            text.Append(" (").Append(Listed([.. work.Translators.Select(n => n.InitialsFirst)], "&")).Append(", Trans.)");
        }
        else if (CitedWork.IsMachineMade(article))
        {
            text.Append(" (").Append(CitedWork.MachineTranslation).Append(')');
        }

        text.Append(Stop(text)).Append(model.Settings.Title).Append(". ").Append(url);
        if (work.Original?.Date is { } date)
        {
            text.Append(" (Original work published ").Append(date.Instant.Year).Append(')');
        }

        return ValidText.OneLine(text.ToString());
    }

    /// <summary>The Chicago Manual of Style's bibliography, 17th edition.</summary>
    public static string Chicago(Article article, SiteModel model, string url)
    {
        var work = CitedWork.Of(article, model);
        var text = new StringBuilder(ChicagoAuthors([work.Authors[0].Inverted, .. work.Authors.Skip(1).Select(n => n.Literal)]));
        text.Append(Stop(text)).Append('“').Append(CitedWork.WithinQuotes(article.Title)).Append(article.Title[^1] is '.' or '?' or '!' or '…' ? "” " : ".” ");
        if (!work.Translators.IsEmpty)
        {
            text.Append("Translated by ").Append(Listed([.. work.Translators.Select(n => n.Literal)], "and")).Append(". ");
        }
        else if (CitedWork.IsMachineMade(article))
        {
            text.Append(CitedWork.MachineTranslation).Append(". ");
        }

        text.Append(model.Settings.Title).Append(", ").Append(Day(article.Published.Instant)).Append(". ");
        if (work.BasedOn is not null)
        {
            text.Append("Based on ").Append(CitedWork.Originally(article, Day)).Append(". ");
        }
        else if (work.Original?.Title is not null)
        {
            text.Append("Originally published as ").Append(CitedWork.Originally(article, Day)).Append(". ");
        }

        return ValidText.OneLine(text.Append(url).Append('.').ToString());
    }

    /// <summary>In the site's own words, of which there are two: one for translations, one for the archive's own texts.</summary>
    public static string Local(Article article, SiteModel model, string date, string url)
    {
        var translators = article.Translators.IsEmpty
            ? CitedWork.IsMachineMade(article) ? model.Strings["cite_machine"] : model.Settings.Publisher.Name
            : string.Join(", ", article.Translators.Select(t => t.Name));
        return Filled(model.Strings[article.IsTranslation ? "cite_format" : "cite_format_own"], name => name switch
        {
            "title" => article.Title,
            "source" => article.Original?.Title is { } original ? $"{article.Source.Name}, {original}" : article.Source.Name,
            "author" => string.Join(", ", CitedWork.Of(article, model).Authors.Select(a => a.Literal)),
            "translator" => article.IsTranslation ? translators : model.Settings.Publisher.Name,
            "site" => model.Settings.Title,
            "date" => date,
            "url" => url,
            _ => null,
        });
    }

    /// <summary>The whole archive, in the site's own words.</summary>
    /// <param name="date">Of its last change, in words.</param>
    public static string Whole(SiteModel model, string date) => Filled(model.Strings["cite_format_archive"], name => name switch
    {
        "author" => model.Settings.Publisher.Name,
        "site" => model.Settings.Title,
        "date" => date,
        "url" => model.Settings.Address.Absolute(Permalinks.Home),
        _ => null,
    });

    /// <summary>Puts values in the places of their names in braces; what is put in is not looked at again.</summary>
    /// <param name="valueOf">Null: the name stays.</param>
    private static string Filled(string format, Func<string, string?> valueOf)
    {
        var text = new StringBuilder(format.Length + 128);
        for (var at = 0; at < format.Length;)
        {
            var end = format[at] == '{' ? format.IndexOf('}', at) : -1;
            if (end > 0 && valueOf(format[(at + 1)..end]) is { } value)
            {
                text.Append(value);
                at = end + 1;
            }
            else
            {
                text.Append(format[at++]);
            }
        }

        return text.ToString();
    }

    private static string Day(DateTimeOffset day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Stop(StringBuilder text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? " " : ". ";

    private static string ApaAuthors(List<string> names) => names.Count switch
    {
        1 => names[0],
        <= MostInApa => string.Join(", ", names[..^1]) + ", & " + names[^1],
        _ => string.Join(", ", names[..FirstInApa]) + ", . . . " + names[^1],
    };

    private static string ChicagoAuthors(List<string> names) => names.Count switch
    {
        1 => names[0],
        <= MostInChicago => string.Join(", ", names[..^1]) + ", and " + names[^1],
        _ => string.Join(", ", names[..FirstInChicago]) + ", et al.",
    };

    /// <summary>Two without a comma, more with one before the last.</summary>
    private static string Listed(List<string> names, string and) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} {and} {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, {and} {names[^1]}",
    };
}
