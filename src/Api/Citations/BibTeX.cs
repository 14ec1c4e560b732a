using System.Buffers;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.Citations;

/// <summary>BibTeX with the fields of BibLaTeX, in UTF-8.</summary>
internal static class BibTeX
{
    private static readonly SearchValues<char> MaybeSpecial = SearchValues.Create("\\~^{}#$%&_-'`");

    public static string Of(Article article, SiteModel model)
    {
        var entry = new StringBuilder("@article{").Append(Key(article.Id)).Append(",\n");
        void Field(string name, string? value) => Append(entry, name, value);

        var work = CitedWork.Of(article, model);
        Field("author", Names(work.Authors));
        Field("translator", Names(work.Translators));
        Field("title", $"{{{Escaped(article.Title)}}}");
        Field("origtitle", work.Original?.Title is { } title ? $"{{{Escaped(title)}}}" : null);
        Field("journal", Escaped(model.Settings.Title));
        Field("date", MachineTime.Date(article.Published.Instant));
        Field("year", $"{article.Published.Instant.Year}");
        Field("origdate", work.Original?.Date is { } date ? MachineTime.Date(date.Instant) : null);
        Field("publisher", Escaped(model.Settings.Publisher.Name));
        Field("langid", model.Settings.Language == "ko" ? "korean" : null);
        Field("note", Escaped(work.BasedOn is { } basis ? $"Based on {basis}" : CitedWork.IsMachineMade(article) ? $"{CitedWork.MachineTranslation}. {Origin(article)}" : Origin(article)));
        // A verbatim field: what is special to LaTeX is not in it, or does not matter there.
        Field("url", model.Settings.Address.Absolute(model.Plan.PathOf(article)));
        return entry.Append("}\n").ToString();
    }

    /// <summary>Latin letters, digits and hyphens, as every program takes them; an id with others ends in a hash of it, so that no two are one.</summary>
    public static string Key(string id)
    {
        var plain = string.Concat(id.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).Trim('-', '_');
        if (plain == id)
        {
            return id;
        }

        var hash = id.Aggregate(2166136261u, (h, c) => unchecked((h ^ c) * 16777619));
        return plain.Length == 0 ? $"article-{hash:x8}" : $"{plain}-{hash:x8}";
    }

    /// <summary>As LaTeX shows it again letter for letter: two hyphens would become a dash, two quotation marks one.</summary>
    public static string Escaped(string text)
    {
        text = ValidText.OneLine(text);
        if (!text.AsSpan().ContainsAny(MaybeSpecial))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        var last = ' ';
        foreach (var c in text)
        {
            escaped.Append(c == last && c is ('-' or '\'' or '`') ? "{}" : "");
            last = c;
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string Origin(Article article) => ArticleLinks.Original(article) is { } original ? $"{article.Source.Name}: {original}" : article.Source.Name;

    private static string Names(IEnumerable<PersonName> names) => string.Join(
        " and ", names.Select(n => n.Family is null ? $"{{{Escaped(n.Literal)}}}" : $"{Escaped(n.Family)}, {(n.Suffix is { } suffix ? Escaped(suffix) + ", " : "")}{Escaped(n.Given!)}"));

    private static void Append(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }
}
