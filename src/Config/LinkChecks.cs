using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary><c>input/data/link-checks.yml</c>: what the last visits to the originals found. Builds read it instead of the network.</summary>
public sealed class LinkChecks
{
    public const string FileName = "input/data/link-checks.yml";

    /// <summary>It grows with the archive, and nobody has to read it.</summary>
    public const long MaxBytes = 32 * 1024 * 1024;

    private readonly FrozenDictionary<string, LinkCheck> _byUrl;

    public LinkChecks(IEnumerable<LinkCheck> checks) => _byUrl = checks.ToFrozenDictionary(c => c.Url, StringComparer.Ordinal);

    public static LinkChecks None { get; } = new([]);

    /// <summary>By address (ordinal).</summary>
    public ImmutableArray<LinkCheck> All => [.. _byUrl.Values.OrderBy(c => c.Url, StringComparer.Ordinal)];

    /// <param name="url">As the front matter has it.</param>
    /// <returns>Null where it was never visited.</returns>
    public LinkCheck? Find(string? url) => url is null ? null : _byUrl.GetValueOrDefault(url);

    internal static LinkChecks Read(IEnumerable<MappingReader> entries, ICollection<Diagnostic> diagnostics)
    {
        var checks = new Dictionary<string, LinkCheck>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (ReadOne(entry) is not { } check)
            {
                continue;
            }

            if (checks.TryGetValue(check.Url, out var other))
            {
                diagnostics.Add(ConfigRules.CheckedTwice.At(entry.Where, $"there is another line for {Shown.Clip(check.Url)}"));
            }

            checks[check.Url] = other is null || check.Checked >= other.Checked ? check : other;
        }

        return checks.Count == 0 ? None : new LinkChecks(checks.Values);
    }

    private static LinkCheck? ReadOne(MappingReader entry)
    {
        var url = entry.Url(DataKeys.CheckedUrl);
        var day = entry.Day(DataKeys.CheckedDay);
        var state = entry.Word(DataKeys.CheckedState, LinkStates.All);
        var since = entry.Day(DataKeys.CheckedSince);
        var status = entry.Integer(DataKeys.CheckedStatus);
        var (target, archive) = (entry.Url(DataKeys.CheckedTarget), entry.Url(DataKeys.CheckedArchive));
        return url is null || day is null || state is null ? null : new LinkCheck(url.Value, day.Value, state.Value, since?.Value ?? day.Value)
        {
            Status = status, MovedTo = target?.Value, Archive = archive?.Value,
        };
    }
}
