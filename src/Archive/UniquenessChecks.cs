using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Ids, addresses, originals and cross-reference names, each once; the later file (ordinal) is told of the earlier.</summary>
internal static class UniquenessChecks
{
    /// <returns>By id, the first of those that have it.</returns>
    public static IReadOnlyDictionary<string, Candidate> Run(ImmutableArray<Candidate> candidates, DiagnosticBag diagnostics)
    {
        var (byId, _) = InParallel.Both(() => CheckNames(candidates, diagnostics), () => CheckAddresses(candidates, diagnostics));
        return byId;
    }

    private static Dictionary<string, Candidate> CheckNames(ImmutableArray<Candidate> candidates, DiagnosticBag diagnostics)
    {
        var byId = Check(candidates, c => c.Article.Id, ArchiveRules.DuplicateId, c => c.Parsed.Front.Id?.Where, (c, first) =>
            $"the id '{c.Article.Id}' is already that of {first}", diagnostics);
        CheckXrefs(candidates, byId, diagnostics);
        return byId;
    }

    private static Dictionary<string, Candidate> CheckAddresses(ImmutableArray<Candidate> candidates, DiagnosticBag diagnostics)
    {
        Check(candidates, c => c.YearAndSlug, ArchiveRules.DuplicateSlug, c => c.Parsed.Front.Slug?.Where, (c, first) =>
            $"the slug '{c.Article.Slug}' is already that of {first} in {c.Article.Published.Instant.Year}", diagnostics);
        return Check(candidates, c => c.OriginalAddress, ArchiveRules.DuplicateOriginal, c => Original(c)?.Where, (c, first) =>
            $"the original {Original(c)!.Value} is already translated in {first}", diagnostics);
    }

    private static Located<string>? Original(Candidate candidate) => candidate.Parsed.Front.Original?.Url;

    /// <returns>By key, the first of those that have it.</returns>
    private static Dictionary<string, Candidate> Check(
        ImmutableArray<Candidate> candidates, Func<Candidate, string?> key, DiagnosticRule rule, Func<Candidate, SourceLocation?> where,
        Func<Candidate, SourceLocation, string> message, DiagnosticBag diagnostics)
    {
        SourceLocation PlaceOf(Candidate candidate) => where(candidate) ?? new SourceLocation(candidate.Parsed.File);
        var seen = new Dictionary<string, Candidate>(candidates.Length, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (key(candidate) is { } value && !seen.TryAdd(value, candidate))
            {
                diagnostics.Add(rule.At(PlaceOf(candidate), message(candidate, PlaceOf(seen[value]))));
            }
        }

        return seen;
    }

    private static void CheckXrefs(ImmutableArray<Candidate> candidates, Dictionary<string, Candidate> byId, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, Candidate>(byId, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Parsed.Front.Xref is { } xref && !owners.TryAdd(xref.Value, candidate) && owners[xref.Value] != candidate)
            {
                diagnostics.Add(ArchiveRules.DuplicateXref.At(xref.Where, $"the name '{xref.Value}' is already that of {owners[xref.Value].Parsed.File}"));
            }
        }
    }
}
