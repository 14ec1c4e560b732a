using StaticArchive.Archive;
using StaticArchive.Content;

namespace StaticArchive.Pages.Views;

/// <summary>The page that explains the open data.</summary>
internal static class DataViews
{
    public static DataView Build((string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs) frame, SiteModel model, Words words, IReadOnlyDictionary<string, long> sizes)
    {
        var settings = model.Settings;
        return new DataView(
            frame.Title, frame.Head, frame.Breadcrumbs, words.Fill("data_about", settings.Title), words.Count(model.Archive.Articles.Length), Updated(model) is { } updated ? words.Date(updated) : null,
            CitationStyles.Whole(model, Updated(model) is { } date ? words.Date(date).Text : ""), settings.DataLicence, settings.DataLicence is { } licence ? Licences.Url(licence) : null,
            [.. DataFile.All.Select(f => File(f.Path, f.MediaType, f.Word, sizes.GetValueOrDefault(f.Path))), .. Examples().Select(e => File(e.Path, e.Type, e.Word, null))],
            [Table("data_table", DataFields.Lines), Table("data_list", DataFields.List), Table("data_article", [.. DataFields.Article, .. DataFields.Alone])]);

        DataFileView File(string path, string type, string word, long? size) =>
            new(path[1..], settings.Address.Href(path), type, words[word], size is { } bytes ? EditionViews.Size(bytes) : null);

        DataTableView Table(string title, IEnumerable<DataField> fields) =>
            new(words[title], [.. fields.Select(f => new DataFieldView(f.Name, f.Type, words[f.WordKey], f.IsRequired, f.Values))]);

        // Of files that there are many of, one each.
        IEnumerable<(string Path, string Type, string Word)> Examples()
        {
            if (!model.Archive.Articles.IsEmpty)
            {
                yield return (ApiPaths.Article(model.Archive.Articles[0]), "application/json", "data_file_article");
            }

            if (!model.Plan.Citations.IsEmpty)
            {
                yield return (CitationFormat.BibTeX.PathOf(model.Plan.Citations[0]), CitationFormat.BibTeX.MediaType, "data_file_cite");
            }
        }
    }

    private static ArticleDate? Updated(SiteModel model) =>
        model.Archive.Articles.Max(a => (DateTimeOffset?)a.LastChange) is { } last ? new ArticleDate(last, HasTime: false) : null;
}
