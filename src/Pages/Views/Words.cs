using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Pages.Views;

/// <summary>Puts dates, counts and names into the site's language.</summary>
internal sealed class Words(SiteStrings strings)
{
    public string this[string key] => strings[key];

    public string Fill(string key, object first) => strings.Format(key, first);

    public string Fill(string key, object first, object second) => strings.Format(key, first, second);

    public string Count(int articles) => Fill("count_articles", articles);

    public DateView Date(ArticleDate date)
    {
        var local = date.Instant;
        var day = local.ToString(strings["date_long"]);
        return date.HasTime
            ? new DateView(local.ToString("yyyy-MM-dd'T'HH:mm:sszzz"), $"{day} {TimeOfDay(local)}", local.ToString(strings["date_short"]))
            : new DateView(local.ToString("yyyy-MM-dd"), day, local.ToString(strings["date_short"]));
    }

    public DateView Day(DateOnly day) => Date(new ArticleDate(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), HasTime: false));

    /// <summary>Of the main language, without region or script; the tag itself where the theme has no word for it.</summary>
    /// <param name="tag">BCP 47.</param>
    public string Language(string tag) => strings.Words.GetValueOrDefault("language_" + tag.Split('-')[0].ToLowerInvariant()) ?? tag;

    public string Year(int year) => Fill("year_name", year);

    public string Month(int month) => Fill("month_name", month);

    /// <summary>A term's name as readers see it: years and months in words.</summary>
    public string NameOf(Term term) => term.Taxonomy switch
    {
        Taxonomy.Year => Year(int.Parse(term.Name)),
        Taxonomy.Month => Fill("month_of_year", int.Parse(term.Name.AsSpan(0, 4)), int.Parse(term.Name.AsSpan(5))),
        _ => term.Name,
    };

    public string Kind(Taxonomy taxonomy) => strings["taxonomy_" + KeyOf(taxonomy)];

    /// <summary>Heading of a taxonomy's index.</summary>
    public string IndexTitle(Taxonomy taxonomy) => strings["index_" + KeyOf(taxonomy)];

    public static string KeyOf(GlossaryKind kind) => kind.ToString().ToLowerInvariant();

    public static string KeyOf(Taxonomy taxonomy) => taxonomy.ToString().ToLowerInvariant();

    private string TimeOfDay(DateTimeOffset local) => Fill(local.Hour < 12 ? "time_am" : "time_pm", local.ToString("h:mm"));
}
