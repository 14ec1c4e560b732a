using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Hosting;

/// <summary>The site in Markdown for language models (llmstxt.org): what it is, what is where, and on what conditions.</summary>
internal static class LlmsWriter
{
    private const int Latest = 20;

    public static string Write(SiteModel model)
    {
        var settings = model.Settings;
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(settings.Title)).Append("\n\n> ").Append(Plain(settings.Description)).Append("\n\n");
        text.Append("An archive of tech news put into its readers' language (").Append(Plain(settings.Language)).Append("), published by ")
            .Append(Plain(settings.Publisher.Name)).Append(". Articles: ").Append(model.Archive.Articles.Length).Append(".\n")
            .Append("Each article names its source, the original and how its text was made. Where rights do not allow the full text, there are only a title,\n")
            .Append("a summary and metadata. Cite an article by its address, and the original beside it.\n");
        AppendPages(text, model);
        AppendData(text, model);
        AppendLatest(text, model);
        return text.ToString();
    }

    private static void AppendPages(StringBuilder text, SiteModel model)
    {
        var words = new Words(model.Strings);
        text.Append("\n## Pages\n\n");
        foreach (var page in model.Plan.Pages)
        {
            var title = page switch
            {
                TaxonomyPage { Taxonomy: var taxonomy } => words.IndexTitle(taxonomy),
                AllArticlesPage => words["all_articles"],
                CorrectionsPage => words["corrections_title"],
                SearchPage => words["search"],
                StaticPage { Page: var p } => p.Title.Value,
                _ => null,
            };
            if (title is not null)
            {
                AppendLink(text, title, model.Settings.Address.Absolute(page.Path), null);
            }
        }
    }

    private static void AppendData(StringBuilder text, SiteModel model)
    {
        string Absolute(string path) => model.Settings.Address.Absolute(path);
        text.Append("\n## Data\n\n");
        if (model.Settings.Makes(SitePart.Api))
        {
            AppendLink(text, "Metadata of all articles (JSON)", Absolute(ApiPaths.Articles), "each entry leads to a file of its own");
        }

        foreach (var feed in model.Plan.Feeds.Where(f => f.Listing is null))
        {
            AppendLink(text, $"Feed ({feed.Format.ToString().ToUpperInvariant()})", Absolute(feed.Path), "the newest articles with their texts");
        }

        if (model.Settings.Makes(SitePart.OtherFeeds))
        {
            AppendLink(text, "List of all feeds (OPML)", Absolute("/feeds.opml"), null);
        }

        if (model.Settings.Makes(SitePart.Api))
        {
            AppendLink(text, "Open data (CSV and JSON lines, described by a Frictionless data package)", Absolute(DataPaths.Package), $"explained at {Absolute(Permalinks.Data)}");
            AppendLink(text, "Citations of all articles (BibTeX)", Absolute(CitationFormat.BibTeX.Whole), $"also as RIS ({Absolute(CitationFormat.Ris.Whole)}) and CSL-JSON ({Absolute(CitationFormat.Csl.Whole)})");
        }

        AppendLink(text, "Sitemap", Absolute("/sitemap.xml"), null);
    }

    private static void AppendLatest(StringBuilder text, SiteModel model)
    {
        if (model.Archive.Articles.IsEmpty)
        {
            return;
        }

        text.Append("\n## Latest articles\n\n");
        foreach (var article in model.Archive.Articles.Take(Latest))
        {
            var note = $"{MachineTime.Date(article.Published.Instant)}, {article.Source.Name}. {article.Summary}";
            AppendLink(text, article.Title, model.Settings.Address.Absolute(model.Plan.PathOf(article)), note);
        }
    }

    private static void AppendLink(StringBuilder text, string title, string url, string? note)
    {
        // Parentheses may stand in an address, but would end a Markdown link.
        var target = url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        text.Append("- [").Append(Plain(title).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal))
            .Append("](").Append(target).Append(')');
        if (note is not null)
        {
            text.Append(": ").Append(Plain(note));
        }

        text.Append('\n');
    }

    /// <summary>Text that a Markdown renderer does not take for HTML.</summary>
    private static string Plain(string text) => ValidText.OneLine(text).Replace("<", "\\<", StringComparison.Ordinal);
}
