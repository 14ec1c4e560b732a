using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Reads an article's front matter by <see cref="ArticleKeys"/>.</summary>
internal static class FrontMatterReader
{
    /// <param name="file">As in diagnostics; its name may begin with the date.</param>
    /// <returns>Null only where there is an error, which a diagnostic says.</returns>
    public static FrontMatter? Read(string file, YamlText yaml, FolderDefaults defaults, SiteTimeZone zone, ICollection<Diagnostic> diagnostics)
    {
        if (YamlTreeReader.ReadMapping(yaml, YamlLimits.FrontMatter, diagnostics) is not { } mapping)
        {
            return null;
        }

        var reader = new MappingReader(mapping, ArticleKeys.Contract, diagnostics);
        reader.AddFallbacks(defaults.Entries);
        var title = reader.Text(ArticleKeys.Title);
        var date = !reader.Has(ArticleKeys.Date) && FileDates.Has(file)
            ? FileDates.Read(file, zone, diagnostics)
            : DateReader.Read(reader.Text(ArticleKeys.Date), zone, diagnostics);
        var source = reader.Text(ArticleKeys.Source);
        var category = reader.Text(ArticleKeys.Category);
        var front = new FrontMatter
        {
            Title = title!,
            Date = date!,
            Source = source!,
            Category = category!,
            Id = reader.SlugLike(ArticleKeys.Id),
            Summary = reader.Text(ArticleKeys.Summary),
            Updated = ReadUpdated(reader, date, zone),
            Tags = reader.Texts(ArticleKeys.Tags),
            Original = ReadOriginal(reader, defaults, zone),
            Translators = Placeholders.Refuse(reader.Texts(ArticleKeys.Translators), ArticleKeys.Translators.Name, diagnostics),
            Reviewers = Placeholders.Refuse(reader.Texts(ArticleKeys.Reviewers), ArticleKeys.Reviewers.Name, diagnostics),
            Method = reader.Word(ArticleKeys.Method, ArticleWords.Methods)?.Value,
            Rights = RightsStatements.Read(reader, zone),
            Status = Withdrawals.StatusOf(reader),
            Withdrawn = Withdrawals.Read(reader, zone),
            Corrections = ReadCorrections(reader, zone),
            Slug = reader.SlugLike(ArticleKeys.Slug),
            RedirectFrom = RedirectPaths.Read(reader.Texts(ArticleKeys.RedirectFrom), diagnostics),
            Xref = reader.SlugLike(ArticleKeys.Xref),
            Image = ArticleImages.Read(reader.Mapping(ArticleKeys.Image), file),
            Related = reader.Texts(ArticleKeys.Related),
            Story = reader.Text(ArticleKeys.Story),
        };
        return title is null || date is null || source is null || category is null ? null : front;
    }

    private static Located<ArticleDate>? ReadUpdated(MappingReader reader, Located<ArticleDate>? date, SiteTimeZone zone)
    {
        var updated = DateReader.Read(reader.Text(ArticleKeys.Updated), zone, reader.Diagnostics);
        if (updated is not null && date is not null && IsBefore(updated.Value, date.Value, zone))
        {
            reader.Diagnostics.Add(FrontMatterRules.UpdatedBeforeDate.At(
                updated.Where, $"'updated' ({updated.Value.Instant:yyyy-MM-dd}) is before 'date' ({date.Value.Instant:yyyy-MM-dd})"));
        }

        return updated;
    }

    /// <summary>Where one has no time of day, only their days are compared.</summary>
    private static bool IsBefore(ArticleDate one, ArticleDate other, SiteTimeZone zone) => one.HasTime && other.HasTime
        ? one.Instant < other.Instant
        : zone.ToLocal(one.Instant).Date < zone.ToLocal(other.Instant).Date;

    private static OriginalWork? ReadOriginal(MappingReader reader, FolderDefaults defaults, SiteTimeZone zone)
    {
        if (reader.Mapping(ArticleKeys.Original) is not { } original)
        {
            return null;
        }

        original.AddFallbacks(defaults.Original);
        return new OriginalWork(
            original.Text(ArticleKeys.OriginalTitle)?.Value,
            original.Url(ArticleKeys.OriginalUrl),
            DateReader.Read(original.Text(ArticleKeys.OriginalDate), zone, reader.Diagnostics)?.Value,
            original.Texts(ArticleKeys.OriginalAuthors),
            original.Language(ArticleKeys.OriginalLanguage)?.Value)
        {
            Archive = original.Url(ArticleKeys.OriginalArchive)?.Value,
        };
    }

    private static ImmutableArray<Correction> ReadCorrections(MappingReader reader, SiteTimeZone zone)
    {
        if (!reader.Has(ArticleKeys.Corrections))
        {
            return [];
        }

        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var entry in reader.Mappings(ArticleKeys.Corrections))
        {
            var date = DateReader.Read(entry.Text(ArticleKeys.CorrectionDate), zone, reader.Diagnostics);
            var note = entry.Text(ArticleKeys.CorrectionNote);
            if (date is not null && note is not null)
            {
                corrections.Add(new Correction(date.Value, note.Value));
            }
        }

        return corrections.DrainToImmutable();
    }
}
