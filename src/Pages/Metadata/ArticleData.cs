using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>An article and the work behind it, in schema.org's words.</summary>
internal static class ArticleData
{
    public static void Write(Utf8JsonWriter json, Article article, PageHead head, HeadContext site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteText("headline", article.Title);
        json.WriteText("description", head.Description);
        json.WriteText("url", head.Url);
        json.WriteText("mainEntityOfPage", head.Url);
        json.WriteText("identifier", TagUris.Article(site.Model.Settings, article.Id));
        json.WriteText("inLanguage", site.Model.Settings.Language);
        json.WriteString("datePublished", MachineTime.Rfc3339(article.Published.Instant));
        json.WriteString("dateModified", MachineTime.Rfc3339(article.LastChange));
        json.WriteText("articleSection", article.Category.Name);
        json.WriteTexts("keywords", article.Tags.Select(t => t.Name));
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteText("license", ArticleLinks.Licence(article));
        json.WriteText("copyrightNotice", site.Words["rights_" + Views.RightsWords.Key(article.Rights).Replace('-', '_')]);
        json.WriteText("image", (SocialImage.Of(article, site.Model) ?? site.DefaultImage)?.Url);
        json.WriteText("digitalSourceType", DigitalSource(article));
        WritePeople(json, article, site);
        WriteOriginal(json, article, site);
        WriteCorrections(json, article.Corrections);
        WriteStory(json, article.Story, site);
        json.WriteEndObject();
    }

    /// <summary>What a machine has translated says so in the vocabulary of the press (IPTC); null where a person wrote, or nothing is shown.</summary>
    private static string? DigitalSource(Article article) => article.Body is null ? null : article.Method switch
    {
        TranslationMethod.Machine => "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        TranslationMethod.MachineEdited => "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
        _ => null,
    };

    /// <summary>The author of a translation is that of the original; the publisher stands in where no author is known.</summary>
    private static void WritePeople(Utf8JsonWriter json, Article article, HeadContext site)
    {
        var authors = article.IsTranslation ? article.Authors : article.Translators;
        if (authors.IsEmpty)
        {
            SiteData.WritePublisher(json, "author", site);
        }

        WritePersons(json, "author", authors, site);
        WritePersons(json, "translator", article.IsTranslation ? article.Translators : [], site);
        WriteReviewers(json, article.Reviewers);
        SiteData.WritePublisher(json, "publisher", site);
    }

    private static void WriteReviewers(Utf8JsonWriter json, ImmutableArray<string> reviewers)
    {
        if (reviewers.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("editor");
        foreach (var reviewer in reviewers)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteText("name", reviewer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePersons(Utf8JsonWriter json, string name, ImmutableArray<Term> people, HeadContext site)
    {
        if (people.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteText("name", person.Name);
            json.WriteText("url", site.UrlOf(person));
            json.WriteText("sameAs", person.Entry?.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The archive's own text is based on an original, of whatever kind; every other text translates it.</summary>
    private static void WriteOriginal(Utf8JsonWriter json, Article article, HeadContext site)
    {
        json.WriteStartObject(article.IsTranslation ? "translationOfWork" : "isBasedOn");
        json.WriteString("@type", article.IsTranslation ? "NewsArticle" : "CreativeWork");
        json.WriteText("name", article.Original?.Title);
        json.WriteText("url", ArticleLinks.Original(article));
        json.WriteText("archivedAt", article.Original?.Archive);
        json.WriteText("inLanguage", article.Original?.Language ?? article.Source.Entry?.Language);
        if (article.Original?.Date is { } date)
        {
            json.WriteString("datePublished", MachineDates.Of(date));
        }

        WritePersons(json, "author", article.Authors, site);
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteText("name", article.Source.Name);
        json.WriteText("url", article.Source.Entry?.Url);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, ImmutableArray<Correction> corrections)
    {
        if (corrections.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("correction");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("datePublished", MachineTime.Rfc3339(correction.Date.Instant));
            json.WriteText("text", correction.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStory(Utf8JsonWriter json, Term? story, HeadContext site)
    {
        if (story is not null)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "CreativeWorkSeries");
            json.WriteText("name", story.Name);
            json.WriteText("url", site.UrlOf(story));
            json.WriteEndObject();
        }
    }
}
