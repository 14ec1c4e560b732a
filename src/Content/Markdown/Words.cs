namespace StaticArchive.Content.Markdown;

/// <summary>Values of the author's in messages.</summary>
internal static class Words
{
    private const int MaxLength = 60;

    public static string Short(string value) => value.Length <= MaxLength ? value : value[..MaxLength] + "…";
}
