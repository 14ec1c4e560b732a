using System.Text;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.Citations;

/// <summary>RIS, as reference managers read it: a tag, two spaces, a hyphen, a space; lines end in CRLF.</summary>
internal static class Ris
{
    public static string Of(Article article, SiteModel model)
    {
        var record = new StringBuilder();
        void Line(string tag, string? value)
        {
            if (value is not null)
            {
                record.Append(tag).Append("  - ").Append(ValidText.OneLine(value)).Append("\r\n");
            }
        }

        var work = CitedWork.Of(article, model);
        Line("TY", "NEWS");
        Line("ID", article.Id);
        foreach (var author in work.Authors)
        {
            Line("AU", author.Inverted);
        }

        foreach (var translator in work.Translators)
        {
            Line("A4", translator.Inverted);
        }

        Line("TI", article.Title);
        Line("T2", model.Settings.Title);
        Line("PY", $"{article.Published.Instant.Year}");
        Line("DA", article.Published.Instant.ToString("yyyy'/'MM'/'dd"));
        Line("PB", model.Settings.Publisher.Name);
        Line("LA", model.Settings.Language);
        Line("AB", article.Summary);
        Line(article.IsTranslation ? "OP" : "N1", work.BasedOn is { } basis ? $"Based on {basis}" : Origin(article));
        Line("N1", CitedWork.IsMachineMade(article) ? CitedWork.MachineTranslation : null);
        Line("UR", model.Settings.Address.Absolute(model.Plan.PathOf(article)));
        // A related record; L2 would be a link to this text itself, which some programs take for its address.
        Line("L3", ArticleLinks.Original(article));
        return record.Append("ER  - \r\n").ToString();
    }

    private static string Origin(Article article) => article.Original?.Title is { } title ? $"{article.Source.Name}: {title}" : article.Source.Name;
}
