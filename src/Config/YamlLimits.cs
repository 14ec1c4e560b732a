namespace StaticArchive.Config;

/// <summary>How much YAML is read before it is refused. Nobody writes that much by hand; an attacker does.</summary>
/// <param name="MaxLength">UTF-16 code units of the whole text.</param>
/// <param name="MaxNodes">Texts, lists and mappings, keys included.</param>
public sealed record YamlLimits(int MaxLength, int MaxNodes)
{
    /// <summary>Mappings and lists inside each other.</summary>
    public const int MaxDepth = 16;

    public const int MaxKeyLength = 100;

    /// <summary>Front matter and <c>_directory.yml</c>.</summary>
    public static YamlLimits FrontMatter { get; } = new(64 * 1024, 2_000);

    /// <summary>Settings and the theme's words.</summary>
    public static YamlLimits Settings { get; } = new(256 * 1024, 5_000);

    /// <summary>Data files grow with the archive: about 10,000 entries.</summary>
    public static YamlLimits Data { get; } = new(2 * 1024 * 1024, 200_000);

    /// <summary>A line for every original of a large archive, written by the program.</summary>
    public static YamlLimits LinkChecks { get; } = new(16 * 1024 * 1024, 1_000_000);
}
