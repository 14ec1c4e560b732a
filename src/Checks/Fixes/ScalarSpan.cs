using StaticArchive.Config;

namespace StaticArchive.Checks.Fixes;

/// <summary>Where a value of YAML stands in its text.</summary>
/// <param name="Start">Of the first character, the quotation mark included.</param>
/// <param name="Length">As the start.</param>
/// <param name="Quote">The quotation mark; null for a plain value.</param>
internal readonly record struct ScalarSpan(int Start, int Length, char? Quote)
{
    /// <summary>Null where the value is not written as it reads: folded, escaped, a block. Nobody edits such a one.</summary>
    /// <param name="yaml">The text that was read.</param>
    public static ScalarSpan? Find(YamlText yaml, YamlScalar scalar)
    {
        var start = LineStart(yaml.Text, scalar.Where.Line - yaml.Line) + scalar.Where.Column - 1;
        if (start < 0 || start >= yaml.Text.Length || scalar.Value.Length == 0 || scalar.Value.AsSpan().IndexOfAny("\n\"'\\") >= 0)
        {
            return null;
        }

        var quote = !scalar.IsPlain && yaml.Text[start] is '"' or '\'' ? yaml.Text[start] : (char?)null;
        var written = quote is null ? scalar.Value : $"{quote}{scalar.Value}{quote}";
        var end = start + written.Length;
        var isWhole = string.CompareOrdinal(yaml.Text, start, written, 0, written.Length) == 0
            && (end == yaml.Text.Length || yaml.Text[end] is '\n' or ' ' or '\t' or ',' or ']' or '}' or ':');
        return isWhole && quote is null != !scalar.IsPlain ? new ScalarSpan(start, written.Length, quote) : null;
    }

    /// <param name="line">Zero-based.</param>
    private static int LineStart(string text, int line)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            at = text.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return text.Length;
            }
        }

        return at;
    }
}
