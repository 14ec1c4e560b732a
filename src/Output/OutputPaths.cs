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

        foreach (var rune in path.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return "it is no valid Unicode";
            }
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan(range);
            if (segment is "" or "." or "..")
            {
                return "it has an empty part or dots for a part";
            }

            if (segment.ContainsAnyInRange('\0', '\x1F') || segment.Contains('\\'))
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
