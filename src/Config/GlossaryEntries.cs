using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads the terms of the glossary and sees that a rendering means one of them.</summary>
internal static class GlossaryEntries
{
    public static ImmutableArray<GlossaryEntry> Read(IEnumerable<MappingReader> readers, ICollection<Diagnostic> diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<GlossaryEntry>();
        var ids = new Dictionary<string, GlossaryEntry>(StringComparer.Ordinal);
        var names = new Dictionary<string, GlossaryEntry>(StringComparer.Ordinal);
        foreach (var reader in readers)
        {
            if (ReadOne(reader) is not { } written)
            {
                continue;
            }

            var entry = Once(written, diagnostics);
            entries.Add(entry);
            CheckFree((ids, names), written, entry, diagnostics);
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Says once that two terms share names, however many they share: an entry that stands twice shares all of them.</summary>
    private static void CheckFree(
        (Dictionary<string, GlossaryEntry> Ids, Dictionary<string, GlossaryEntry> Names) known, Written written, GlossaryEntry entry, ICollection<Diagnostic> diagnostics)
    {
        var told = new HashSet<GlossaryEntry>(ReferenceEqualityComparer.Instance);
        foreach (var name in written.All.DistinctBy(n => n.Value, StringComparer.Ordinal))
        {
            Check(known.Names, name);
        }

        Check(known.Ids, written.Id);

        void Check(Dictionary<string, GlossaryEntry> taken, Located<string> name)
        {
            if (!taken.TryAdd(name.Value, entry) && told.Add(taken[name.Value]))
            {
                var first = taken[name.Value];
                diagnostics.Add(ConfigRules.DuplicateName.At(
                    name.Where, $"'{Shown.Clip(name.Value)}' already belongs to '{Shown.Clip(first.Term)}' at {first.Where}", "give each term names of its own"));
            }
        }
    }

    private static Written? ReadOne(MappingReader reader)
    {
        var hasId = reader.Has(DataKeys.Id);
        var id = reader.SlugLike(DataKeys.Id);
        var term = Readable(reader.Text(GlossaryKeys.Term), reader.Diagnostics);
        var korean = Readable(reader.Text(GlossaryKeys.Korean), reader.Diagnostics);
        var kind = reader.Word(GlossaryKeys.Kind, GlossaryKinds.All);
        Written written = new(
            id ?? term!, term!, korean!, Texts(reader, GlossaryKeys.Allowed), Texts(reader, GlossaryKeys.Forbidden), Texts(reader, GlossaryKeys.Aliases),
            kind?.Value ?? GlossaryKind.Concept, reader.Text(GlossaryKeys.Note)?.Value, reader.Language(GlossaryKeys.Language)?.Value ?? "en", reader.Where);
        if (term is null || korean is null || kind is null || (hasId && id is null))
        {
            return null;
        }

        return id is not null ? written : written with { Id = new Located<string>(Slug.From(term.Value), term.Where) };
    }

    private static ImmutableArray<Located<string>> Texts(MappingReader reader, KeySpec key) =>
        [.. reader.Texts(key).Select(t => Readable(t, reader.Diagnostics)).OfType<Located<string>>()];

    /// <summary>A rendering without a letter or digit is found nowhere, and has no slug.</summary>
    private static Located<string>? Readable(Located<string>? text, ICollection<Diagnostic> diagnostics)
    {
        if (text is null || text.Value.Any(char.IsLetterOrDigit))
        {
            return text;
        }

        diagnostics.Add(ConfigRules.NoId.At(text.Where, $"'{Shown.Clip(text.Value)}' has no letter or digit", "write the term as it stands in a text"));
        return null;
    }

    private static GlossaryEntry Once(Written written, ICollection<Diagnostic> diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { written.Korean.Value };
        ImmutableArray<string> Rest(ImmutableArray<Located<string>> texts) => [.. texts.Select(t => t.Value).Where(seen.Add)];
        var (allowed, forbidden) = (Rest(written.Allowed), (ImmutableArray<string>)[.. written.Forbidden.Select(f => f.Value).Distinct(StringComparer.Ordinal)]);
        foreach (var both in written.Forbidden.Where(f => seen.Contains(f.Value) || written.Aliases.Any(a => a.Value == f.Value)))
        {
            diagnostics.Add(ConfigRules.ContradictoryRendering.At(
                both.Where, $"'{Shown.Clip(both.Value)}' is forbidden here and used at '{Shown.Clip(written.Term.Value)}' as well"));
        }

        seen.Add(written.Term.Value);
        return new GlossaryEntry
        {
            Id = written.Id.Value,
            Term = written.Term.Value,
            Korean = written.Korean.Value,
            Kind = written.Kind,
            Allowed = allowed,
            Forbidden = [.. forbidden.Where(f => f != written.Korean.Value && !allowed.Contains(f))],
            Aliases = Rest(written.Aliases),
            Note = written.Note,
            Language = written.Language,
            Where = written.Where,
        };
    }

    private sealed record Written(
        Located<string> Id, Located<string> Term, Located<string> Korean, ImmutableArray<Located<string>> Allowed, ImmutableArray<Located<string>> Forbidden,
        ImmutableArray<Located<string>> Aliases, GlossaryKind Kind, string? Note, string Language, SourceLocation Where)
    {
        public IEnumerable<Located<string>> All => [Term, Korean, .. Allowed, .. Forbidden, .. Aliases];
    }
}
