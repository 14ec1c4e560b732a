using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads <c>claims.yml</c> and sees that every original is claimed once.</summary>
internal static class ClaimEntries
{
    public static ImmutableArray<Claim> Read(IEnumerable<MappingReader> entries, ICollection<Diagnostic> diagnostics)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var seen = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var url = entry.Url(DataKeys.ClaimUrl);
            var title = entry.Text(DataKeys.ClaimTitle)?.Value;
            var translator = entry.Text(DataKeys.ClaimTranslator);
            var since = entry.Day(DataKeys.ClaimSince);
            if (url is null || translator is null || since is null)
            {
                continue;
            }

            var claim = new Claim(url, title, translator.Value, since);
            if (seen.TryGetValue(OriginalAddress.Normalize(url.Value), out var other))
            {
                diagnostics.Add(ConfigRules.ClaimedTwice.At(
                    url.Where, $"{Shown.Clip(other.Translator)} has claimed this original since {other.Since.Value:yyyy-MM-dd}, at {other.Url.Where}"));
                continue;
            }

            seen.Add(OriginalAddress.Normalize(url.Value), claim);
            claims.Add(claim);
        }

        return claims.DrainToImmutable();
    }
}
