using System.Collections.Frozen;
using StaticArchive.Diagnostics;

namespace StaticArchive.Checks.Formats;

/// <summary>Diagnostics to be written for another program.</summary>
/// <param name="Diagnostics">In the order of their places.</param>
/// <param name="Rules">The whole catalogue.</param>
/// <param name="PathOf">From the name in a diagnostic to a path from the repository's root, with forward slashes.</param>
/// <param name="HelpBase">Absolute address of the folder with the codes' pages, with a slash at its end; null where nobody knows it.</param>
public sealed record FormattedReport(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<DiagnosticRule> Rules, Func<string, string> PathOf, string? HelpBase)
{
    private readonly FrozenDictionary<string, int> _indexes =
        Rules.Select((rule, index) => (rule.Code, index)).ToFrozenDictionary(r => r.Code, r => r.index, StringComparer.Ordinal);

    /// <summary>Place in <see cref="Rules"/>; -1 for a code without an entry.</summary>
    public int IndexOf(Diagnostic diagnostic) => _indexes.GetValueOrDefault(diagnostic.Code, -1);

    public DiagnosticRule? RuleOf(Diagnostic diagnostic) => IndexOf(diagnostic) is >= 0 and var index ? Rules[index] : null;

    public string? HelpOf(DiagnosticRule rule) => HelpBase is null ? null : $"{HelpBase}{rule.Code}.md";

    public static string LevelOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
