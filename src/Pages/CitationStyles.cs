using System.Globalization;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Ready citations by two manuals of style, plain text. The site's own style is one of its words.</summary>
internal static class CitationStyles
{
    /// <summary>APA, 7th edition.</summary>
    public static string Apa(Article article, SiteModel model, string url)
    {
        var work = CitedWork.Of(article, model);
        var text = new StringBuilder(Joined([.. work.Authors.Select(n => n.WithInitials)], ", & ", ", "));
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
            text.Append(" (").Append(Joined([.. work.Translators.Select(n => n.Literal)], " & ", ", ")).Append(", Trans.)");
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
        var names = work.Authors;
        var text = new StringBuilder(Joined([names[0].Inverted, .. names.Skip(1).Select(n => n.Literal)], ", and ", ", "));
        text.Append(Stop(text)).Append('“').Append(CitedWork.WithinQuotes(article.Title)).Append(article.Title.EndsWith('?') || article.Title.EndsWith('!') ? "” " : ".” ");
        if (!work.Translators.IsEmpty)
        {
            text.Append("Translated by ").Append(Joined([.. work.Translators.Select(n => n.Literal)], " and ", ", ")).Append(". ");
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
        var names = string.Join(", ", (article.IsTranslation ? article.Translators : []).Select(t => t.Name));
        var writers = CitedWork.Of(article, model).Authors.Select(a => a.Literal);
        return model.Strings[article.IsTranslation ? "cite_format" : "cite_format_own"]
            .Replace("{title}", article.Title, StringComparison.Ordinal)
            .Replace("{source}", article.Original?.Title is { } original ? $"{article.Source.Name}, {original}" : article.Source.Name, StringComparison.Ordinal)
            .Replace("{author}", string.Join(", ", writers), StringComparison.Ordinal)
            .Replace("{translator}", names.Length == 0 ? model.Settings.Publisher.Name : names, StringComparison.Ordinal)
            .Replace("{site}", model.Settings.Title, StringComparison.Ordinal)
            .Replace("{date}", date, StringComparison.Ordinal)
            .Replace("{url}", url, StringComparison.Ordinal);
    }

    /// <summary>The whole archive, in the site's own words.</summary>
    /// <param name="date">Of its last change, in words.</param>
    public static string Whole(SiteModel model, string date) => model.Strings["cite_format_archive"]
        .Replace("{author}", model.Settings.Publisher.Name, StringComparison.Ordinal)
        .Replace("{site}", model.Settings.Title, StringComparison.Ordinal)
        .Replace("{date}", date, StringComparison.Ordinal)
        .Replace("{url}", model.Settings.Address.Absolute(Permalinks.Home), StringComparison.Ordinal);

    private static string Day(DateTimeOffset day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Stop(StringBuilder text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? " " : ". ";

    private static string Joined(List<string> names, string last, string between) =>
        names.Count == 1 ? names[0] : string.Join(between, names[..^1]) + last + names[^1];
}
