using System.Text.RegularExpressions;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Specs;

/// <summary>
/// A line of a spec: <c>input/articles/x.md(5,11): SA0102</c>. The severity may stand before the code, and words that message or hint must have behind it:
/// <c>input/articles/x.md(5,11): error SA0102 ~ 인공지능 ~ did you mean</c>. A <c>?</c> stands for any number in the place and for any digit in the code, a <c>*</c> for any part of the place.
/// </summary>
internal sealed record ExpectedDiagnostic(string Written, Regex Head, IReadOnlyList<string> Words)
{
    public static ExpectedDiagnostic Parse(string written)
    {
        var parts = written.Split(" ~ ");
        var colon = parts[0].LastIndexOf(": ", StringComparison.Ordinal);
        var place = Regex.Escape(parts[0][..colon]).Replace("\\?", "\\d+", StringComparison.Ordinal).Replace("\\*", ".*", StringComparison.Ordinal);
        var code = parts[0][(colon + 2)..];
        var head = $"^{place}: {(code.Contains(' ', StringComparison.Ordinal) ? "" : "[a-z]+ ")}{code.Replace("?", "\\d", StringComparison.Ordinal)}$";
        return new ExpectedDiagnostic(written, new Regex(head, RegexOptions.CultureInvariant), [.. parts.Skip(1)]);
    }

    public bool Means(Diagnostic diagnostic) =>
        Head.IsMatch($"{diagnostic.Where}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}")
        && Words.All(w => diagnostic.Message.Contains(w, StringComparison.Ordinal) || diagnostic.Hint?.Contains(w, StringComparison.Ordinal) == true);

    /// <summary>Pairs each diagnostic with one expectation.</summary>
    /// <returns>What is left on both sides, as text; empty where all are paired.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlyList<ExpectedDiagnostic> expected, IReadOnlyList<Diagnostic> found)
    {
        var open = expected.ToList();
        var surprises = new List<string>();
        foreach (var diagnostic in found)
        {
            // The exact ones first, so that a '?' does not take what another line asks for.
            var match = open.Where(e => e.Means(diagnostic)).OrderBy(e => e.Written.Count(c => c is '?' or '*')).FirstOrDefault();
            if (match is null)
            {
                surprises.Add($"not expected: {diagnostic.Where}: {diagnostic.Code} ~ {diagnostic.Message}{(diagnostic.Hint is null ? "" : $" ~ {diagnostic.Hint}")}");
            }
            else
            {
                open.Remove(match);
            }
        }

        return [.. open.Select(e => $"missing: {e.Written}"), .. surprises];
    }
}
