using System.Collections.Immutable;
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
    /// <summary>By the term's index. Two threads may both write one: the same.</summary>
    private readonly Gloss?[] _written = new Gloss?[model.Archive.Uses.Count];

    public IReadOnlyList<HtmlPiece> Of(Article article)
    {
        ImmutableArray<GlossaryUse> uses = article.Body is null ? [] : model.Archive.Uses.Of(article);
        var pieces = new List<HtmlPiece>(uses.Length * 2);
        foreach (var use in IsOrdered(uses.AsSpan()) ? uses : uses.Sort(static (a, b) => a.Start.CompareTo(b.Start)))
        {
            if (use.Length > 0)
            {
                var gloss = _written[use.Entry] ??= Write(use.Entry);
                pieces.Add(new HtmlPiece(use.Start, use.IsExplained ? gloss.LinkSaid : gloss.Link));
                pieces.Add(new HtmlPiece(use.Start + use.Length, gloss.Note));
            }
        }

        return pieces;
    }

    /// <summary>Mostly: only what a title, a summary or a heading names before the text may come before its place.</summary>
    private static bool IsOrdered(ReadOnlySpan<GlossaryUse> uses)
    {
        for (var i = 1; i < uses.Length; i++)
        {
            if (uses[i - 1].Start > uses[i].Start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same in all articles: what stands before and behind the term.</summary>
    private Gloss Write(int index)
    {
        var (entry, term) = (model.Archive.Uses.EntryAt(index), model.Archive.Uses.TermAt(index));
        // An id of a text has no capital letter.
        var id = Escaped("Gloss-" + entry.Id);
        var link = $"<a href=\"{Escaped(model.Settings.Address.Href(model.Plan.PathOf(term)!))}\" aria-describedby=\"{id}\">";
        var said = "<span class=\"gloss said\">" + link;
        return new Gloss(
            entry.Term == entry.Korean ? said : "<span class=\"gloss\">" + link, said, $"</a><span class=\"note\" role=\"tooltip\" id=\"{id}\"> ({Note(entry)})</span></span>");
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

    /// <param name="LinkSaid">Where the original follows in the text anyway.</param>
    private sealed record Gloss(string Link, string LinkSaid, string Note);
}
