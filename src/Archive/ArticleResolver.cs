using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Looks up the names of articles, from any thread, and applies the site's defaults.</summary>
internal sealed class ArticleResolver(ArchiveInput input, DiagnosticBag diagnostics)
{
    private const int CharactersPerMinute = 500;

    private readonly SiteSettings _settings = input.Settings;
    private readonly TermIndex _categories = new(Taxonomy.Category, input.Data.Categories);
    private readonly TermIndex _tags = new(Taxonomy.Tag, input.Data.Tags);
    private readonly TermIndex _sources = new(Taxonomy.Source, input.Data.Sources);
    private readonly TermIndex _stories = new(Taxonomy.Story, input.Data.Stories);
    private readonly TermIndex _authors = new(Taxonomy.Author, input.Data.People);
    private readonly TermIndex _translators = new(Taxonomy.Translator, input.Data.People);

    /// <summary>Null where something that the article cannot be without is unknown; said in a diagnostic.</summary>
    public Candidate? Resolve(ParsedArticle parsed)
    {
        var front = parsed.Front;
        var slug = front.Slug?.Value ?? parsed.Names.FileSlug;
        var source = Known(_sources, front.Source, FrontMatterRules.UnknownSource, "source");
        var category = Known(_categories, front.Category, FrontMatterRules.UnknownCategory, "category");
        if (slug.Length == 0)
        {
            diagnostics.Add(ArchiveRules.NoSlug.At(new SourceLocation(parsed.File), "the file's name has no letter or digit to make an address of"));
        }

        if (source is null || category is null || slug.Length == 0)
        {
            return null;
        }

        var status = front.Status?.Value ?? ArticleStatus.Published;
        var decision = Decide(front, source);
        var rights = status == ArticleStatus.Withdrawn ? RightsBasis.Unknown : BasisNow(front, decision);
        var isFull = rights is not (RightsBasis.Quotation or RightsBasis.Unknown);
        var article = new Article
        {
            Id = ArticleIds.Of(parsed),
            Slug = slug,
            Title = front.Title.Value,
            Summary = SummaryOf(parsed, isFull, status),
            Published = Local(front.Date.Value),
            Updated = LastUpdate(front),
            Source = source,
            Category = category,
            Tags = Terms(_tags, front.Tags),
            Original = front.Original,
            OriginalCheck = input.Data.LinkChecks.Find(front.Original?.Url?.Value),
            Authors = Terms(_authors, front.Original?.Authors ?? []),
            Translators = Terms(_translators, front.Translators),
            Reviewers = [.. front.Reviewers.Select(r => _translators.Find(r.Value)?.Name ?? r.Value)],
            Method = front.Method,
            Rights = rights,
            Decision = decision,
            Licence = rights == RightsBasis.Licence ? front.Rights?.Licence : null,
            Corrections = front.Corrections.IsEmpty ? [] : [.. front.Corrections.Select(c => c with { Date = Local(c.Date) })],
            Image = isFull ? front.Image : null,
            Story = front.Story is null ? null : Known(_stories, front.Story, FrontMatterRules.UnknownStory, "story"),
            Body = isFull ? parsed.Body : null,
            Quotations = isFull || status == ArticleStatus.Withdrawn ? [] : Quotations(parsed),
            ReadingMinutes = isFull ? ReadingMinutes(parsed.Body.Characters) : 0,
            File = parsed.File,
            RedirectFrom = front.RedirectFrom,
            Xref = front.Xref?.Value,
        };
        return new Candidate(parsed, article, status);
    }

    /// <summary>Whether another moment may give another result.</summary>
    public static bool DependsOnTheDay(ParsedArticle parsed) => parsed.Front.Rights?.Until is not null;

    private Term? Known(TermIndex terms, Located<string> name, DiagnosticRule rule, string what)
    {
        var term = terms.Find(name.Value);
        if (term is null)
        {
            diagnostics.Add(rule.At(name.Where, $"unknown {what} '{name.Value}'", Suggestion.For(terms.Nearest(name.Value))));
        }

        return term;
    }

    private Term? ResolveTag(Located<string> name)
    {
        if (_tags.Find(name.Value) is { } known)
        {
            return known;
        }

        var made = Made(_tags, name);
        var rule = FrontMatterRules.UnknownTag with { Severity = _settings.UnknownTags };
        diagnostics.Add(rule.At(
            name.Where, $"unknown tag '{name.Value}'", Suggestion.For(_tags.Nearest(name.Value))));
        return made;
    }

    private Term? Made(TermIndex terms, Located<string> name)
    {
        var term = terms.FindOrMake(name.Value);
        if (term is null)
        {
            diagnostics.Add(ArchiveRules.NameWithoutLetters.At(name.Where, $"'{name.Value}' has no letter or digit to make an address of"));
        }

        return term;
    }

    /// <summary>Each once, in the order of the names, of which a list has few.</summary>
    private ImmutableArray<Term> Terms(TermIndex index, ImmutableArray<Located<string>> names)
    {
        if (names.IsEmpty)
        {
            return [];
        }

        var terms = ImmutableArray.CreateBuilder<Term>(names.Length);
        foreach (var name in names)
        {
            if ((index == _tags ? ResolveTag(name) : Made(index, name)) is { } term && !terms.Contains(term))
            {
                terms.Add(term);
            }
        }

        return terms.DrainToImmutable();
    }

    private RightsDecision Decide(FrontMatter front, Term source)
    {
        var stated = front.Rights;
        var (basis, origin) = stated is not null ? (stated.Basis.Value, RightsOrigin.Article)
            : source.Entry?.Rights is { } byDefault ? (byDefault, RightsOrigin.Source)
            : (_settings.DefaultRights, RightsOrigin.Settings);
        return new RightsDecision(basis, origin, stated?.Until is { } until ? Local(until) : null, stated?.Evidence is not null);
    }

    /// <summary>A ground that has run out leaves the right to quote.</summary>
    private RightsBasis BasisNow(FrontMatter front, RightsDecision decision)
    {
        if (decision.Until is not { } until || until.Instant.AddDays(1) > input.AsOf || decision.Stated is RightsBasis.Quotation or RightsBasis.Unknown)
        {
            return decision.Stated;
        }

        diagnostics.Add(ArchiveRules.RightsExpired.At(
            front.Rights!.Basis.Where, $"the text is withheld: its rights ended on {until.Instant:yyyy-MM-dd}"));
        return RightsBasis.Quotation;
    }

    private ImmutableArray<string> Quotations(ParsedArticle parsed)
    {
        var marked = parsed.Body.Quotations;
        var chosen = PublishedQuotations.Choose(marked, _settings.QuotationLimit);
        if (chosen.Length < marked.Length)
        {
            diagnostics.Add(ArchiveRules.QuotationLimit.At(
                parsed.Front.Title.Where, $"{chosen.Length} of {marked.Length} quotations are shown: all together may have {_settings.QuotationLimit} characters"));
        }

        return chosen;
    }

    private string SummaryOf(ParsedArticle parsed, bool isFull, ArticleStatus status)
    {
        var front = parsed.Front;
        if (front.Summary is { } written)
        {
            return written.Value;
        }

        if (isFull && parsed.Body.Summary.Length > 0)
        {
            return parsed.Body.Summary;
        }

        if (!isFull && status == ArticleStatus.Published)
        {
            diagnostics.Add(ArchiveRules.WithheldWithoutSummary.At(
                front.Title.Where, "the text is withheld and there is no summary to show in its place"));
        }

        return front.Title.Value;
    }

    private ArticleDate Local(ArticleDate date) => date with { Instant = _settings.TimeZone.ToLocal(date.Instant) };

    private ArticleDate? LastUpdate(FrontMatter front)
    {
        ArticleDate? last = front.Updated?.Value;
        foreach (var correction in front.Corrections)
        {
            last = last is null || correction.Date.Instant > last.Value.Instant ? correction.Date : last;
        }

        return last is { } update && update.Instant > front.Date.Value.Instant ? Local(update) : null;
    }

    private static int ReadingMinutes(int characters) => Math.Max(1, (characters + CharactersPerMinute - 1) / CharactersPerMinute);
}
