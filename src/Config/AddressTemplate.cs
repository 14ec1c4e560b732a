using System.Buffers;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Addresses with gaps that are filled in per article.</summary>
internal static class AddressTemplate
{
    private static readonly SearchValues<char> UnfitForMail = SearchValues.Create(" {}<>\"");

    /// <summary>An address that must have <c>{path}</c>.</summary>
    /// <returns>Null where there is none, or it is wrong, which a diagnostic says.</returns>
    public static string? History(Located<string>? written, ICollection<Diagnostic> diagnostics) =>
        written is null || written.Value.Contains("{path}", StringComparison.Ordinal)
            ? Read(written, ["{path}"], diagnostics)
            : Refuse(written, "it lacks {path}", diagnostics);

    /// <summary>An address, perhaps <c>mailto:</c>, that may have <c>{title}</c> and <c>{url}</c>.</summary>
    /// <returns>Null where there is none, or it is wrong, which a diagnostic says.</returns>
    public static string? Report(Located<string>? written, ICollection<Diagnostic> diagnostics) => Read(written, ["{title}", "{url}"], diagnostics);

    private static string? Read(Located<string>? written, string[] gaps, ICollection<Diagnostic> diagnostics)
    {
        if (written is null)
        {
            return null;
        }

        var filled = gaps.Aggregate(written.Value, (text, gap) => text.Replace(gap, "x", StringComparison.Ordinal));
        var problem = filled.StartsWith("mailto:", StringComparison.Ordinal)
            ? filled.AsSpan().ContainsAny(UnfitForMail) ? "it has spaces, brackets or quotes" : null
            : WebAddress.Problem(filled);
        return problem is null ? written.Value : Refuse(written, $"{problem}; its gaps are {Shown.List(gaps)}", diagnostics);
    }

    private static string? Refuse(Located<string> written, string problem, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(ConfigRules.InvalidTemplate.At(written.Where, $"'{Shown.Clip(written.Value)}' is no address to fill in: {problem}"));
        return null;
    }
}
