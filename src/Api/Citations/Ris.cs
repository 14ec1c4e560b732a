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

        Line("TY", "NEWS");
        Line("ID", article.Id);
        foreach (var author in article.Authors.IsEmpty ? [new PersonName(null, null, article.Source.Name)] : PersonName.Of(article.Authors))
        {
            Line("AU", author.Inverted);
        }

        foreach (var translator in PersonName.Of(article.Translators))
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
        Line("OP", article.Original?.Title is { } title ? $"{article.Source.Name}: {title}" : article.Source.Name);
        Line("UR", model.Settings.Address.Absolute(model.Plan.PathOf(article)));
        Line("L2", ArticleLinks.Original(article));
        return record.Append("ER  - \r\n").ToString();
    }
}
