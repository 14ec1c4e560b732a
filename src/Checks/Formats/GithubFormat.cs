using System.Text;
using StaticArchive.Diagnostics;

namespace StaticArchive.Checks.Formats;

/// <summary>Commands that GitHub's runner turns into annotations on the lines of a pull request: <c>::error file=x.md,line=5,col=9,title=SA0102…::message</c>.</summary>
public static class GithubFormat
{
    public static string Write(FormattedReport report)
    {
        var text = new StringBuilder();

        // The host shows ten of each kind: the worst must come first.
        foreach (var diagnostic in report.Diagnostics.OrderByDescending(d => d.Severity))
        {
            text.Append(Line(diagnostic, report)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(Diagnostic diagnostic, FormattedReport report)
    {
        var where = diagnostic.Where;
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var line = where.Line > 0 ? $",line={where.Line}" : "";
        var column = where.Column > 0 ? $",col={where.Column}" : "";
        var title = report.RuleOf(diagnostic) is { } rule ? $"{diagnostic.Code}: {rule.Title}" : diagnostic.Code;
        var message = $"{diagnostic.Message}\n{diagnostic.Hint}";
        return $"::{command} file={Property(report.PathOf(where.File))}{line}{column},title={Property(title)}::{Data(message)}";
    }

    /// <summary>What the runner decodes, and control characters that would act on a terminal or begin another command.</summary>
    private static string Data(string text)
    {
        var escaped = text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        return string.Concat(escaped.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '?' : c));
    }

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
