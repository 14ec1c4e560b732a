namespace StaticArchive.Diagnostics;

/// <summary>What is shown of a file for a place in it.</summary>
internal static class SourceExcerpt
{
    /// <param name="lines">Of the place's file; null where it cannot be read.</param>
    /// <returns>The place's line with its number, or the last before it that has text: at the end of a file there is nothing to see. Null where there is none.</returns>
    public static (int Number, string Text)? Find(string[]? lines, SourceLocation where)
    {
        var number = Math.Min(where.Line, lines?.Length ?? 0);
        while (number > 0 && string.IsNullOrWhiteSpace(lines![number - 1]))
        {
            number--;
        }

        return number == 0 ? null : (number, lines![number - 1]);
    }
}
