using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.Config;

/// <summary>Writes single values of YAML so that they read back as they were, in lists between brackets, too.</summary>
internal static partial class YamlScalarText
{
    /// <summary>Plain where nobody could misread it, else in double quotes.</summary>
    public static string Write(string value) => IsPlain(value) ? value : Quote(value);

    public static bool IsPlain(string value) => Plain().IsMatch(value) && value is not ("null" or "Null" or "NULL");

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}]([\p{L}\p{N} ._/()·+-]*[\p{L}\p{N}.)+])?$(?<!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
