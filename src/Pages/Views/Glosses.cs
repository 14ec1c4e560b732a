using System.Net;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Glossary;
using StaticArchive.Text;

namespace StaticArchive.Pages.Views;

/// <summary>
/// What explains a term at its first use: a link to the term's page, and behind it a note in parentheses, which the theme's style shows while the link is pointed at or has the
/// focus, and on paper. Without style it is part of the text.
/// </summary>
internal sealed class Glosses(SiteModel model, Words words)
{
    public IReadOnlyList<HtmlPiece> Of(Article article)
    {
        var uses = article.Body is null ? [] : model.Archive.Uses.Of(article);
        var pieces = new List<HtmlPiece>(uses.Length * 2);
        foreach (var use in uses.Where(u => u.Length > 0).OrderBy(u => u.Start))
        {
            if (model.Plan.PathOf(model.Archive.Uses.TermOf(use)) is { } path)
            {
                Add(pieces, use, model.Settings.Address.Href(path));
            }
        }

        return pieces;
    }

    private void Add(List<HtmlPiece> pieces, GlossaryUse use, string href)
    {
        var entry = model.Archive.Uses.EntryOf(use);

        // An id of a text has no capital letter.
        var id = "Gloss-" + entry.Id;
        pieces.Add(new HtmlPiece(
            use.Start, $"<span class=\"{(use.IsExplained || entry.Term == entry.Korean ? "gloss said" : "gloss")}\"><a href=\"{Escaped(href)}\" aria-describedby=\"{Escaped(id)}\">"));
        pieces.Add(new HtmlPiece(use.Start + use.Length, $"</a><span class=\"note\" role=\"tooltip\" id=\"{Escaped(id)}\"> ({Note(entry)})</span></span>"));
    }

    /// <summary>The original first: it is what paper shows.</summary>
    private string Note(GlossaryEntry entry)
    {
        var note = new StringBuilder();
        if (entry.Term != entry.Korean)
        {
            note.Append("<b lang=\"").Append(Escaped(entry.Language)).Append("\">").Append(Escaped(entry.Term)).Append("</b><span>, ");
        }
        else
        {
            note.Append("<span>");
        }

        note.Append(Escaped(words["kind_" + Words.KeyOf(entry.Kind)]));
        return (entry.Note is { } text ? note.Append(": ").Append(Escaped(text)) : note).Append("</span>").ToString();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(ValidText.OneLine(text));
}
