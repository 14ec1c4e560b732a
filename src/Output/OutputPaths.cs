using System.Text;

namespace StaticArchive.Output;

internal static class OutputPaths
{
    private const int MaxSegmentOctets = 255;
    private const int MaxOctets = 3000;

    /// <returns>What is wrong with a path of <see cref="OutputFile.Path"/>'s form; null where nothing is.</returns>
    public static string? ProblemOf(string path)
    {
        if (path.Length == 0 || Encoding.UTF8.GetByteCount(path) > MaxOctets)
        {
            return path.Length == 0 ? "it is empty" : $"it is longer than {MaxOctets} octets";
        }

        if (path.EnumerateRunes().Any(r => r == Rune.ReplacementChar))
        {
            return "it is no valid Unicode";
        }

        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or "." or "..")
            {
                return "it has an empty part or dots for a part";
            }

            if (segment.AsSpan().ContainsAnyInRange('\0', '\x1F') || segment.Contains('\\', StringComparison.Ordinal))
            {
                return "it has a control character or a backslash";
            }

            if (Encoding.UTF8.GetByteCount(segment) > MaxSegmentOctets)
            {
                return $"a part of it is longer than {MaxSegmentOctets} octets";
            }
        }

        return null;
    }
}
