using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads the site's own address.</summary>
public static class BaseAddress
{
    /// <returns>Null where it cannot be one, which a diagnostic says.</returns>
    public static SiteAddress? Read(Located<string> written, ICollection<Diagnostic> diagnostics)
    {
        var problem = WebAddress.Problem(written.Value);
        var uri = problem is null ? new Uri(written.Value) : null;
        problem ??= ProblemOf(uri!);
        if (problem is not null)
        {
            diagnostics.Add(ConfigRules.InvalidBaseUrl.At(
                written.Where, $"'{Shown.Clip(written.Value)}' cannot be the site's address: {problem}"));
            return null;
        }

        var port = uri!.IsDefaultPort ? "" : $":{uri.Port}";
        return new SiteAddress($"{uri.Scheme}://{uri.IdnHost.ToLowerInvariant()}{port}", uri.AbsolutePath.TrimEnd('/'));
    }

    private static string? ProblemOf(Uri uri) =>
        uri.Query.Length > 0 || uri.OriginalString.Contains('?', StringComparison.Ordinal) ? "it has a query"
        : uri.Fragment.Length > 0 || uri.OriginalString.Contains('#', StringComparison.Ordinal) ? "it has a fragment"
        : uri.AbsolutePath.Contains("//", StringComparison.Ordinal) ? "its path has two slashes in a row"
        : uri.AbsolutePath.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            || uri.AbsolutePath.Contains("%5C", StringComparison.OrdinalIgnoreCase) ? "its path has an encoded slash"
        : null;
}
