using System.Globalization;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Names what an offline edition holds: a month, or a story.</summary>
/// <param name="Slug"><c>2024-07</c>, or the story's id.</param>
public sealed record EditionKey(bool IsStory, string Slug, SourceLocation Where)
{
    private const string StoryPrefix = "story:";

    /// <summary>As settings spell it; also names its file.</summary>
    public string Written => IsStory ? StoryPrefix + Slug : Slug;

    /// <param name="text"><c>2024-07</c> or <c>story:ai-chips</c>.</param>
    /// <returns>Null where it is neither, which is said.</returns>
    public static EditionKey? Read(Located<string> text, ICollection<Diagnostic> diagnostics)
    {
        if (text.Value.StartsWith(StoryPrefix, StringComparison.Ordinal))
        {
            var slug = new Located<string>(text.Value[StoryPrefix.Length..].Trim(), text.Where);
            return SlugRules.Check(slug, "editions", diagnostics) ? new EditionKey(true, slug.Value, text.Where) : null;
        }

        if (IsMonth(text.Value))
        {
            return new EditionKey(false, text.Value, text.Where);
        }

        diagnostics.Add(ConfigRules.InvalidEdition.At(
            text.Where, $"'{Shown.Clip(text.Value)}' is neither a month nor a story"));
        return null;
    }

    public static bool IsMonth(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
