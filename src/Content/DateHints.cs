namespace StaticArchive.Content;

/// <summary>Guesses the date that was meant.</summary>
internal static class DateHints
{
    /// <summary><c>2024-7-20</c>, <c>2024.07.20</c>, <c>20240720</c> and <c>2024년 7월 20일</c> name a day all the same. Null where none is named.</summary>
    public static string? For(string written)
    {
        var numbers = Numbers(written);
        if (numbers is [{ Length: 8 } run, ..])
        {
            numbers = [run[..4], run[4..6], run[6..]];
        }

        if (numbers is not [{ Length: 4 } y, { Length: 1 or 2 } m, { Length: 1 or 2 } d, ..])
        {
            return null;
        }

        var (year, month, day) = (int.Parse(y), int.Parse(m), int.Parse(d));
        return DateReader.ProblemOf(year, month, day) is null ? $"write {year:0000}-{month:00}-{day:00}" : null;
    }

    /// <summary>The first three runs of ASCII digits; none where the text is too long to be a date.</summary>
    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length && text.Length <= 40 && numbers.Count < 3; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                numbers.Add(text[start..i]);
            }
        }

        return numbers;
    }
}
