using System.Buffers;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Addresses that readers are sent to: absolute, http or https, without a user's name or password.</summary>
public static class WebAddress
{
    private const int MaxLength = 2_000;

    private static readonly SearchValues<char> Unfit = SearchValues.Create(" \t\n\\<>\"`^{|}");

    public static bool Check(Located<string> address, ICollection<Diagnostic> diagnostics)
    {
        var problem = Problem(address.Value);
        if (problem is null)
        {
            return true;
        }

        var hint = address.Value.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? $"write https://{Shown.Clip(address.Value)}" : null;
        diagnostics.Add(YamlRules.InvalidUrl.At(address.Where, $"'{Shown.Clip(address.Value)}' is no web address: {problem}", hint));
        return false;
    }

    /// <summary>What is wrong, as the end of a sentence; null for a good one.</summary>
    internal static string? Problem(string address)
    {
        if (address.Length > MaxLength)
        {
            return $"it has more than {MaxLength:N0} characters";
        }

        if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return "it does not begin with https:// or http://";
        }

        if (address.AsSpan().IndexOfAny(Unfit) is >= 0 and var at)
        {
            return $"it has the character '{address[at]}', which must be percent-encoded";
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && HasHost(uri)
            ? uri.UserInfo.Length > 0 ? "it has a user's name or password" : null
            : "its host is missing or wrong";
    }

    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            // Some hosts are refused only when they are written in ASCII.
            return false;
        }
    }
}
