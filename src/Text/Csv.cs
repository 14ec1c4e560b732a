using System.Text;

namespace StaticArchive.Text;

/// <summary>Tables as text (RFC 4180): commas, CRLF, quotes only where they are needed.</summary>
public static class Csv
{
    /// <summary>Appends one record.</summary>
    public static void AppendRow(StringBuilder csv, IEnumerable<string?> values)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst)
            {
                csv.Append(',');
            }

            isFirst = false;
            AppendField(csv, Harmless(value ?? ""));
        }

        csv.Append("\r\n");
    }

    /// <summary>Spreadsheets run a field that begins like a formula, quoted or not; an apostrophe makes it a text.</summary>
    public static string Harmless(string field) =>
        field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? "'" + field : field;

    private static void AppendField(StringBuilder csv, string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0 && !field.StartsWith(' ') && !field.EndsWith(' '))
        {
            csv.Append(field);
            return;
        }

        csv.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
