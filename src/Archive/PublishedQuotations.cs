using System.Collections.Immutable;

namespace StaticArchive.Archive;

/// <summary>Which quotations an article whose text is withheld may show.</summary>
internal static class PublishedQuotations
{
    /// <param name="limit">Characters, all together; spaces and line ends do not count.</param>
    /// <returns>Whole quotations only, in order, as long as they fit: half a quotation says what its author did not.</returns>
    public static ImmutableArray<string> Choose(ImmutableArray<string> marked, int limit)
    {
        var chosen = ImmutableArray.CreateBuilder<string>();
        foreach (var quotation in marked)
        {
            var length = quotation.Count(c => !char.IsWhiteSpace(c));
            if (length > limit)
            {
                break;
            }

            chosen.Add(quotation);
            limit -= length;
        }

        return chosen.DrainToImmutable();
    }
}
