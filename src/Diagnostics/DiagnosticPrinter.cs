using System.Text;

namespace StaticArchive.Diagnostics;

/// <summary>
/// Writes diagnostics as editors and CI hosts parse them (<c>file(line,column): error CODE: message</c>), each with the source line, a caret and the hint below.
/// </summary>
/// <param name="readLines">Gives the lines of a file named as in <see cref="SourceLocation.File"/>; null where it cannot be read.</param>
public sealed class DiagnosticPrinter(TextWriter writer, Func<string, string[]?> readLines, bool useColor)
{
    private const int Window = 120;

    private readonly Dictionary<string, string[]?> _lines = new(StringComparer.Ordinal);

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    private void Print(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        writer.WriteLine($"{diagnostic.Where}: {Colored(severity, diagnostic.Severity)} {diagnostic.Code}: {Printable(diagnostic.Message)}");
        PrintLine(diagnostic.Where);
        writer.WriteLine($"  hint: {Printable(diagnostic.Hint)}");
    }

    private void PrintLine(SourceLocation where)
    {
        if (where.Line == 0 || SourceExcerpt.Find(LinesOf(where.File), where) is not var (number, line))
        {
            return;
        }

        if (number != where.Line)
        {
            writer.WriteLine($"  line {number}: {Shown(line, from: 0).TrimEnd()}");
            return;
        }

        var caret = Math.Clamp(where.Column - 1, 0, line.Length);
        var from = Math.Max(0, caret - (Window / 2));
        var shown = Shown(line, from);
        writer.WriteLine($"  {shown.TrimEnd()}");
        if (where.Column > 0)
        {
            writer.WriteLine($"  {new string(' ', Width(shown.AsSpan(0, Math.Min(shown.Length, caret - from))))}^");
        }
    }

    private static string Shown(string line, int from) => Printable(line.Substring(from, Math.Min(Window, line.Length - from)));

    private string[]? LinesOf(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            _lines[file] = lines = readLines(file);
        }

        return lines;
    }

    private string Colored(string severity, Severity level) => !useColor ? severity : level switch
    {
        Severity.Error => $"\e[31m{severity}\e[0m",
        Severity.Warning => $"\e[33m{severity}\e[0m",
        _ => $"\e[36m{severity}\e[0m",
    };

    /// <summary>Control and formatting characters would act on the terminal; one stands for one, so that columns stay.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            printable.Append(char.IsControl(c) ? ' ' : c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsSurrogate(c) ? '?' : c);
        }

        return printable.ToString();
    }

    /// <summary>Columns of a terminal: Hangul, Han and full-width forms take two.</summary>
    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;
        }

        return width;
    }
}
