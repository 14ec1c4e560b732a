using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Api.Citations;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Api;

/// <summary>One article's metadata. What is not known has no property.</summary>
internal sealed class ArticleJson(SiteModel model)
{
    /// <summary>The file of one article: as in the list, and what it is related to and how it is cited.</summary>
    public void WriteAlone(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        WriteMetadata(json, article);
        json.WriteTexts("related", model.Archive.Related[article.Id].Select(r => Absolute(ApiPaths.Article(r))));
        json.WriteStartObject("citation");
        json.WriteText("bibtex", BibTeX.Of(article, model));
        json.WriteText("ris", Ris.Of(article, model));
        json.WritePropertyName("csl");
        CslJson.Write(json, article, model);
        json.WriteEndObject();
        json.WriteText("articles", Absolute(ApiPaths.Articles));
        json.WriteEndObject();
    }

    /// <summary>The properties, without the braces.</summary>
    public void WriteMetadata(Utf8JsonWriter json, Article article)
    {
        json.WriteText("id", article.Id);
        json.WriteText("uri", TagUris.Article(model.Settings, article.Id));
        json.WriteText("title", article.Title);
        json.WriteText("url", Absolute(model.Plan.PathOf(article)));
        json.WriteText("json", model.Settings.Makes(SitePart.Api) ? Absolute(ApiPaths.Article(article)) : null);
        WriteDate(json, "published", article.Published);
        WriteDate(json, "updated", article.Updated);
        json.WriteText("summary", article.Summary);
        WriteTerm(json, "source", article.Source);
        WriteTerm(json, "category", article.Category);
        WriteTerms(json, "tags", article.Tags);
        WriteTerm(json, "story", article.Story);
        WriteOriginal(json, article);
        WriteTerms(json, "translators", article.Translators);
        json.WriteTexts("reviewers", article.Reviewers);
        json.WriteText("method", article.Method is { } method ? CardViews.MethodKey(method) : null);
        WriteRights(json, article);
        WriteImage(json, article);
        WriteCorrections(json, article.Corrections);
    }

    private static void WriteTerm(Utf8JsonWriter json, string name, Term? term)
    {
        if (term is not null)
        {
            json.WriteStartObject(name);
            WriteTermProperties(json, term);
            json.WriteEndObject();
        }
    }

    private static void WriteTerms(Utf8JsonWriter json, string name, ImmutableArray<Term> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var term in terms)
        {
            json.WriteStartObject();
            WriteTermProperties(json, term);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTermProperties(Utf8JsonWriter json, Term term)
    {
        json.WriteText("id", term.Slug);
        json.WriteText("name", term.Name);
    }

    private static void WriteDate(Utf8JsonWriter json, string name, ArticleDate? date)
    {
        if (date is { } known)
        {
            json.WriteString(name, MachineDates.Of(known));
        }
    }

    private static void WriteOriginal(Utf8JsonWriter json, Article article)
    {
        if (article.Original is not { } original)
        {
            return;
        }

        json.WriteStartObject("original");
        json.WriteText("title", original.Title);
        json.WriteText("url", ArticleLinks.Original(article));
        WriteDate(json, "date", original.Date);
        json.WriteText("language", original.Language);
        json.WriteText("archive", original.Archive);
        WriteTerms(json, "authors", article.Authors);
        json.WriteEndObject();
    }

    /// <summary>The basis only: who permitted it, and where that is kept, is nobody else's business.</summary>
    private static void WriteRights(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("rights");
        json.WriteString("basis", RightsWords.Key(article.Rights));
        json.WriteText("licence", article.Licence);
        json.WriteText("licence_url", ArticleLinks.Licence(article));
        json.WriteBoolean("full_text", article.Body is not null);
        json.WriteEndObject();
        json.WriteTexts("quotations", article.Quotations);
        if (article.ReadingMinutes > 0)
        {
            json.WriteNumber("reading_minutes", article.ReadingMinutes);
        }
    }

    private static void WriteCorrections(Utf8JsonWriter json, ImmutableArray<Correction> corrections)
    {
        if (corrections.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("corrections");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            WriteDate(json, "date", correction.Date);
            json.WriteText("note", correction.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteImage(Utf8JsonWriter json, Article article)
    {
        if (ArticleLinks.Image(article, model) is not { } image)
        {
            return;
        }

        json.WriteStartObject("image");
        json.WriteText("url", Absolute(image.SitePath));
        json.WriteText("alt", article.Image!.Alt);
        json.WriteText("credit", article.Image.Credit);
        if (image is { Width: > 0, Height: > 0 })
        {
            json.WriteNumber("width", image.Width);
            json.WriteNumber("height", image.Height);
        }

        json.WriteEndObject();
    }

    private string Absolute(string sitePath) => model.Settings.Address.Absolute(sitePath);
}
