using NUglify;

namespace StaticArchive.Assets;

internal static class MinifierWords
{
    /// <summary>NUglify's sentence as ours are written: lower case first, no full stop, one line.</summary>
    public static string Of(UglifyError error)
    {
        var message = error.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
