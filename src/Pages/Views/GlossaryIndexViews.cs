using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Pages.Views;

/// <summary>All terms of the glossary by their first letters.</summary>
internal static class GlossaryIndexViews
{
    public static GlossaryIndexView Build(SiteModel model, Words words, TermViews terms)
    {
        var entries = model.Archive.Terms[Taxonomy.Glossary].Select(l => EntryOf(terms[l.Term], model.Archive.Uses, l.Term, words)).ToList();
        return new GlossaryIndexView(
            [.. Enum.GetValues<GlossaryKind>().Select(k => KindOf(k, entries, words)).Where(k => k.Count > 0)],
            [.. entries.GroupBy(e => FirstLetter.Of(e.Name)).OrderBy(g => FirstLetter.Rank(g.Key)).ThenBy(g => g.Key).Select(g => LetterOf(g.Key, [.. g], words))]);
    }

    private static KindView KindOf(GlossaryKind kind, List<GlossaryEntryView> entries, Words words) =>
        new(Words.KeyOf(kind), words["kind_" + Words.KeyOf(kind)], entries.Count(e => e.Kind == Words.KeyOf(kind)));

    private static LetterView LetterOf(char letter, IReadOnlyList<GlossaryEntryView> entries, Words words) => new(
        letter == FirstLetter.Other ? words["letter_other"] : letter.ToString(), letter == FirstLetter.Other ? "other" : letter.ToString(),
        string.Join(' ', entries.Select(e => e.Kind).Distinct().Order(StringComparer.Ordinal)), entries);

    private static GlossaryEntryView EntryOf(TermView term, TermUses uses, Term of, Words words)
    {
        var entry = uses.EntryAt(uses.IndexOf(of));
        var kind = Words.KeyOf(entry.Kind);
        return new GlossaryEntryView(term.Name, term.Url!, term.EnglishName, entry.Language, kind, words["kind_" + kind], term.Count);
    }
}
