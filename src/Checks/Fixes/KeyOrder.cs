using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Checks.Fixes;

/// <summary>The order of an article's keys: what the article is, what was translated, who did it, how it is published.</summary>
internal static class KeyOrder
{
    private static readonly ImmutableArray<KeySpec> Order =
    [
        ArticleKeys.Id, ArticleKeys.Title, ArticleKeys.Date, ArticleKeys.Updated, ArticleKeys.Source, ArticleKeys.Category, ArticleKeys.Tags, ArticleKeys.Summary,
        ArticleKeys.Original, ArticleKeys.Translators, ArticleKeys.Reviewers, ArticleKeys.Method, ArticleKeys.Rights, ArticleKeys.Status, ArticleKeys.Image,
        ArticleKeys.Story, ArticleKeys.Related, ArticleKeys.Corrections, ArticleKeys.Slug, ArticleKeys.RedirectFrom, ArticleKeys.Xref,
    ];

    /// <summary>Whole lines moved; the same text where a comment or empty line between keys might belong to either side.</summary>
    public static string Sorted(YamlText yaml, YamlMapping mapping)
    {
        var lines = yaml.Text.TrimEnd('\n').Split('\n');
        var starts = mapping.Entries.Select(e => e.Key.Where.Line - yaml.Line).ToList();
        if (starts.Count < 2 || mapping.Entries.Any(e => e.Key.Where.Column != 1) || starts.Distinct().Count() < starts.Count)
        {
            return yaml.Text;
        }

        if (lines.Skip(starts[0]).Any(l => l.Trim() is "" or ['#', ..]))
        {
            return yaml.Text;
        }

        var blocks = mapping.Entries.Select((entry, i) => (Rank: RankOf(entry), Index: i, Lines: lines[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)]));
        var sorted = blocks.OrderBy(b => b.Rank).ThenBy(b => b.Index).SelectMany(b => b.Lines);
        return string.Join('\n', lines[..starts[0]].Concat(sorted)) + "\n";
    }

    private static int RankOf(YamlEntry entry) =>
        ArticleKeys.Contract.IndexOf(entry.Key.Value) is >= 0 and var index && Order.IndexOf(ArticleKeys.Contract.Keys[index]) is >= 0 and var rank ? rank : int.MaxValue;
}
