using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<GlossaryEntry, Gloss> _written = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<HtmlPiece> Of(Article article)
    {
        IReadOnlyList<GlossaryUse> uses = article.Body is null ? [] : model.Archive.Uses.Of(article);
        var pieces = new List<HtmlPiece>(uses.Count * 2);
        foreach (var use in uses.Where(u => u.Length > 0).OrderBy(u => u.Start))
        {
            var entry = model.Archive.Uses.EntryOf(use);
            var (link, note) = _written.GetOrAdd(entry, static (entry, p) => p.Self.Write(entry, p.Term), (Self: this, Term: model.Archive.Uses.TermOf(use)));
            pieces.Add(new HtmlPiece(use.Start, (use.IsExplained || entry.Term == entry.Korean ? "<span class=\"gloss said\">" : "<span class=\"gloss\">") + link));
            pieces.Add(new HtmlPiece(use.Start + use.Length, note));
        }

        return pieces;
    }

    /// <summary>The same in all articles: what stands before and behind the term.</summary>
    private Gloss Write(GlossaryEntry entry, Term term)
    {
        // An id of a text has no capital letter.
        var id = Escaped("Gloss-" + entry.Id);
        var href = model.Settings.Address.Href(model.Plan.PathOf(term)!);
        return new Gloss($"<a href=\"{Escaped(href)}\" aria-describedby=\"{id}\">", $"</a><span class=\"note\" role=\"tooltip\" id=\"{id}\"> ({Note(entry)})</span></span>");
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

    private sealed record Gloss(string Link, string Note);
}
