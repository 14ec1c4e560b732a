using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>
/// Makes a post an article of this archive: its names are looked up, what exists already is left alone, and the file is read as a build would read it,
/// so that nothing that is written stops one.
/// </summary>
public sealed class ArticleFitter(ImportRequest request, (SiteSettings Settings, DataFiles Data) site, TakenNames taken)
{
    private const int LongestTitle = 300;
    private const int LongestSummary = 1_000;

    private readonly SiteTimeZone _zone = site.Settings.TimeZone;
    private readonly PostTerms _terms = new(request, site.Settings, site.Data);

    /// <returns>Null where it is not to be written, which a diagnostic says.</returns>
    public FittedArticle? Fit(ImportedPost post, DiagnosticBag diagnostics)
    {
        var id = Slug.Cut(post.Id, Slug.IdLength);
        if (taken.WithId(id) is { } same)
        {
            diagnostics.Add(ImportRules.AlreadyThere.At(post.Origin, $"the id '{id}' is that of {same}"));
            return null;
        }

        var notes = new PostNotes(post.Notes);
        var marker = SourceMarker.Find(post.Body);
        var original = OriginalOf(post, marker, notes);
        if (original is not null && taken.WithOriginal(original) is { } other)
        {
            diagnostics.Add(ImportRules.AlreadyThere.At(post.Origin, $"the original {original} is already translated in {other}"));
            return null;
        }

        var redirects = new OldAddresses(post, taken, notes);
        if (redirects.Owner is { } owner)
        {
            diagnostics.Add(ImportRules.AlreadyThere.At(post.Origin, $"the old address {redirects.Paths[0]} leads to {owner} already"));
            return null;
        }

        return DateOf(post, notes, diagnostics) is { } date && _terms.Find(post, marker, original, (notes, diagnostics)) is { } terms
            ? Finish(post, Values(post, date, terms, notes) with { Id = id, OriginalUrl = original }, (terms.IsMarked ? marker : null, redirects, notes), diagnostics)
            : null;
    }

    /// <param name="read">The marker that the front matter makes needless, and what there is to write and say.</param>
    private FittedArticle? Finish(
        ImportedPost post, ArticleText values, (SourceMarker? Marker, OldAddresses Redirects, PostNotes Notes) read, DiagnosticBag diagnostics)
    {
        var year = int.Parse(values.Date.AsSpan(0, 4));
        var slug = taken.Free(year, SlugOf(post, values));
        var name = $"input/articles/{year}/{values.Date[..10]}-{slug}.md";
        var own = TakenNames.AddressOf(year, slug);
        var finished = values with { OldPaths = [.. read.Redirects.Paths.Where(p => p != own && p + "/" != own)] };
        var (text, told) = finished.Write(name, post.Body[(read.Marker?.Length ?? 0)..], read.Notes.All);
        var parsed = ArticleParser.Parse(new SourceFile(name, text, default), DirectoryDefaults.None, _zone);
        var size = System.Text.Encoding.UTF8.GetByteCount(text);
        var problem = size > SourceReader.MaxBytes
            ? $"the article has {size:N0} bytes; at most {SourceReader.MaxBytes:N0} are read"
            : parsed.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Message} ({d.Code})").FirstOrDefault();
        if (problem is not null || parsed.Value is null)
        {
            diagnostics.Add(ImportRules.Unfit.At(post.Origin, $"this would stop the build: {problem}"));
            return null;
        }

        taken.Add(parsed.Value, _zone);
        return new FittedArticle(name, text, post.Images, [.. told]);
    }

    private ArticleText Values(ImportedPost post, PostDate date, PostTerms.Found terms, PostNotes notes)
    {
        var title = Cut(ArticleText.Clean(post.Title), LongestTitle, "title", notes);
        var summary = post.Summary is null ? "" : Cut(ArticleText.Clean(post.Summary), LongestSummary, "summary", notes);
        if (summary.Length == 0 || IsExcerpt(summary, post.Body))
        {
            summary = "";
            notes.Miss("a summary in your own words: while the rights are unknown, it is all that readers see");
        }

        var updated = post.Updated is { } changed && changed.Local(_zone) > date.Local(_zone) ? changed.Written(_zone) : null;
        return new ArticleText(post.Id, title, date.Written(_zone), terms.Source, terms.Category)
        {
            Updated = updated,
            Tags = terms.Tags,
            Translators = TranslatorsOf(post, notes),
            Summary = summary.Length == 0 ? null : summary,
            IsDraft = post.IsDraft,
        };
    }

    /// <summary>A summary that a program cut out of the text would publish what the rights do not allow.</summary>
    private static bool IsExcerpt(string summary, string body)
    {
        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

        var start = Letters(summary);
        return start.Length > 0 && Letters(body).Contains(start.Length > 40 ? start[..40] : start, StringComparison.Ordinal);
    }

    private static List<string> TranslatorsOf(ImportedPost post, PostNotes notes)
    {
        var names = post.Authors.Select(ArticleText.Clean).Where(a => a.Length is > 0 and <= 100).Distinct(StringComparer.Ordinal).ToLookup(Placeholders.Is);
        foreach (var placeholder in names[true])
        {
            notes.Miss($"the translator's name: '{placeholder}' is none");
        }

        if (names[false].Any())
        {
            notes.Guess($"who wrote the post translated it: {string.Join(", ", names[false])}");
        }

        return [.. names[false].Take(30)];
    }

    private static string? OriginalOf(ImportedPost post, SourceMarker? marker, PostNotes notes)
    {
        if (post.OriginalUrl is { } said && WebLink.Usable(said) is { } url)
        {
            return OriginalAddress.WithoutTracking(url);
        }

        if ((marker?.Url ?? SourceMarker.OriginalIn(post.Body)) is { } guessed && WebLink.Usable(guessed) is { } found)
        {
            notes.Guess($"the original is {found}, to which the text links as its source");
            return OriginalAddress.WithoutTracking(found);
        }

        notes.Miss("the address of the original (original.url)");
        return null;
    }

    private PostDate? DateOf(ImportedPost post, PostNotes notes, DiagnosticBag diagnostics)
    {
        if (post.Date is { } date)
        {
            return date;
        }

        if (request.Date is { } given)
        {
            notes.Guess($"the date is {given:yyyy-MM-dd}, as --date says");
            return new PostDate(given.ToDateTime(default), null, HasTime: false);
        }

        diagnostics.Add(ImportRules.NoDate.At(post.Origin, "no date is known for this post"));
        return null;
    }

    private static string SlugOf(ImportedPost post, ArticleText values)
    {
        var slug = Slug.Cut(Slug.From(post.Slug ?? ""), Slug.NameLength);
        slug = slug.Length == 0 ? Slug.Cut(Slug.From(values.Title), Slug.NameLength) : slug;
        return slug.Length == 0 ? Slug.Cut(values.Id, Slug.NameLength) : slug;
    }

    private static string Cut(string text, int length, string what, PostNotes notes)
    {
        if (text.Length <= length)
        {
            return text;
        }

        notes.LeaveOut($"the end of the {what}, which has {text.Length:N0} characters");
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
