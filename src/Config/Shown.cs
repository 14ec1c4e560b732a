namespace StaticArchive.Config;

/// <summary>Values of unknown length inside messages.</summary>
internal static class Shown
{
    private const int MaxLength = 60;

    /// <summary>On one line, cut where it is long.</summary>
    public static string Clip(string value)
    {
        var end = Math.Min(value.Length, MaxLength);
        if (end < value.Length && char.IsHighSurrogate(value[end - 1]))
        {
            end--;
        }

        var shown = value.AsSpan(0, end).IndexOfAny('\n', '\t') < 0 ? value[..end] : value[..end].Replace('\n', ' ').Replace('\t', ' ');
        return end < value.Length ? shown + "…" : shown;
    }

    public static string List(IEnumerable<string> values) => string.Join(", ", values);
}
