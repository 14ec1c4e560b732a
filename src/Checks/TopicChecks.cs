using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks;

/// <summary>Categories and tags as the articles spell them.</summary>
internal static class TopicChecks
{
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        var categories = new TermIndex(Taxonomy.Category, site.Data.Categories);
        var tags = new TermIndex(Taxonomy.Tag, site.Data.Tags);
        var uses = site.Articles
            .SelectMany(a => a.Front.Tags.Select(t => Use(tags, t, "tag")).Prepend(Use(categories, a.Front.Category, "category")))
            .ToList();
        return uses.GroupBy(u => u.Key, StringComparer.Ordinal).SelectMany(Mixed).Concat(site.Articles.SelectMany(a => Repeated(a, tags)));
    }

    private static TopicUse Use(TermIndex terms, Located<string> written, string kind)
    {
        var entry = terms.Find(written.Value)?.Entry;
        return new TopicUse($"{kind}/{entry?.Id ?? "?" + Letters(written.Value)}", written, entry, kind);
    }

    /// <summary>All spellings but the best, which is the name of the data file, else the most frequent one.</summary>
    private static IEnumerable<Diagnostic> Mixed(IGrouping<string, TopicUse> uses)
    {
        var spellings = uses.GroupBy(u => u.Written.Value, StringComparer.Ordinal).ToList();
        if (spellings.Count < 2)
        {
            return [];
        }

        var best = uses.First().Entry?.Name ?? spellings.OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        return uses.Where(u => u.Written.Value != best).Select(u => CheckRules.MixedSpellings.At(
            u.Written.Where,
            $"other articles write the {u.Kind} '{u.Written.Value}' as {string.Join(", ", spellings.Select(s => s.Key).Where(s => s != u.Written.Value).Order(StringComparer.Ordinal).Take(3).Select(s => $"'{s}'"))}",
            u.Entry is null ? $"write '{best}', and add it to input/data/topics.yml" : $"write '{best}', or run check --fix"));
    }

    private static IEnumerable<Diagnostic> Repeated(ParsedArticle article, TermIndex tags)
    {
        var seen = new Dictionary<Term, Located<string>>();
        foreach (var tag in article.Front.Tags)
        {
            if (tags.Find(tag.Value) is { } term && !seen.TryAdd(term, tag))
            {
                yield return CheckRules.TopicTwice.At(tag.Where, $"'{tag.Value}' and '{seen[term].Value}' are one tag");
            }
        }
    }

    private static string Letters(string name) => string.Concat(Nfc.Normalize(name).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private sealed record TopicUse(string Key, Located<string> Written, TermEntry? Entry, string Kind);
}
