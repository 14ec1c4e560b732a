using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>
/// An article as it is cited: a translation under the names of its original's authors, a text of the archive's own under those of its writers, with what it is based on.
/// All formats ask here.
/// </summary>
/// <param name="Authors">Never empty: where no name is known, the original's publication or the archive's publisher stands for it.</param>
/// <param name="Translators">Of a translation; else empty.</param>
/// <param name="Original">The work that was translated; null where it is not known or this is no translation.</param>
/// <param name="BasedOn">In plain words, of a text of the archive's own: the source, and the original where it is known.</param>
internal sealed record CitedWork(ImmutableArray<PersonName> Authors, ImmutableArray<PersonName> Translators, OriginalWork? Original, string? BasedOn)
{
    /// <summary>As English citations say it.</summary>
    public const string MachineTranslation = "Machine translation";

    /// <summary>Nobody translated it and nobody went over it: a citation says so where it would name the translator.</summary>
    public static bool IsMachineMade(Article article) => article is { Method: TranslationMethod.Machine, Translators.IsEmpty: true, IsTranslation: true };

    /// <summary>Made once for each article: nine files and texts ask.</summary>
    public static CitedWork Of(Article article, SiteModel model) => model.CitedWorks.GetOrAdd(article, static (a, m) => Make(a, m), model);

    /// <summary><c>“Chips together,” The Information, July 18, 2023</c>, in the punctuation of English citations.</summary>
    /// <param name="day">How a day is written.</param>
    public static string Originally(Article article, Func<DateTimeOffset, string> day) => ValidText.OneLine(
        $"{(article.Original?.Title is { } title ? $"“{WithinQuotes(title)},” " : "")}{article.Source.Name}{(article.Original?.Date is { } date ? ", " + day(date.Instant) : "")}");

    /// <summary>A title that stands in double quotation marks has single ones within.</summary>
    public static string WithinQuotes(string title)
    {
        var single = title.Replace('“', '‘').Replace('”', '’').ToCharArray();
        for (var i = 0; i < single.Length; i++)
        {
            if (single[i] == '"')
            {
                single[i] = i == 0 || (!char.IsLetterOrDigit(single[i - 1]) && i + 1 < single.Length && char.IsLetterOrDigit(single[i + 1])) ? '‘' : '’';
            }
        }

        return new string(single);
    }

    private static CitedWork Make(Article article, SiteModel model)
    {
        var makers = PersonName.Of(article.Translators);
        if (article.IsTranslation)
        {
            var authors = PersonName.Of(article.Authors);
            return new CitedWork(authors.IsEmpty ? [Name(article.Source.Name)] : authors, makers, article.Original, null);
        }

        return new CitedWork(makers.IsEmpty ? [Name(model.Settings.Publisher.Name)] : makers, [], null, Basis(article));
    }

    private static string Basis(Article article)
    {
        var work = article.Original?.Title is { } title ? $"{article.Source.Name}: {title}" : article.Source.Name;
        return ValidText.OneLine(ArticleLinks.Original(article) is { } url ? $"{work}, {url}" : work);
    }

    private static PersonName Name(string name) => new(null, null, ValidText.OneLine(name));
}
