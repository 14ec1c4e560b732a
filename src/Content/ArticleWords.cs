using StaticArchive.Config;

namespace StaticArchive.Content;

/// <summary>How front matter spells its enumerations.</summary>
public static class ArticleWords
{
    public static WordSet<TranslationMethod> Methods { get; } = new(
        ("human", TranslationMethod.Human),
        ("machine-edited", TranslationMethod.MachineEdited),
        ("machine", TranslationMethod.Machine),
        ("digest", TranslationMethod.Digest));

    public static WordSet<ArticleStatus> Statuses { get; } = new(
        ("draft", ArticleStatus.Draft),
        ("review", ArticleStatus.Review),
        ("published", ArticleStatus.Published),
        ("withdrawn", ArticleStatus.Withdrawn));
}
