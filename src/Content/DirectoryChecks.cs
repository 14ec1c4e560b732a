using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Checks the values of a <c>_directory.yml</c> once, whether or not an article below it uses them.</summary>
internal static class DirectoryChecks
{
    public static void Run(YamlMapping mapping, ICollection<Diagnostic> diagnostics)
    {
        var reader = new MappingReader(mapping, ArticleKeys.DirectoryContract, diagnostics, isPartial: true);
        reader.Text(ArticleKeys.Source);
        reader.Text(ArticleKeys.Category);
        reader.Texts(ArticleKeys.Tags);
        Placeholders.Refuse(reader.Texts(ArticleKeys.Translators), ArticleKeys.Translators.Name, diagnostics);
        Placeholders.Refuse(reader.Texts(ArticleKeys.Reviewers), ArticleKeys.Reviewers.Name, diagnostics);
        reader.Word(ArticleKeys.Method, ArticleWords.Methods);
        reader.Word(ArticleKeys.Status, ArticleWords.Statuses);
        reader.Text(ArticleKeys.Story);

        // Whether a date can be read does not depend on the zone.
        RightsStatements.Read(reader, SiteTimeZone.Seoul);
        if (reader.Mapping(ArticleKeys.DirectoryOriginal) is { } original)
        {
            original.Texts(ArticleKeys.OriginalAuthors);
            original.Language(ArticleKeys.OriginalLanguage);
        }
    }
}
