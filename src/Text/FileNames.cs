using System.Text.RegularExpressions;

namespace StaticArchive.Text;

/// <summary>What the names of article files say.</summary>
public static partial class FileNames
{
    /// <summary>The name without a leading date: <c>2024-07-20-openai</c> becomes <c>openai</c>; a name that is only a date stays.</summary>
    public static string WithoutDate(string name) => DatePrefix().Replace(name, "");

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex DatePrefix();
}
