using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>What the last build listed. It holds for the next one only where somebody who watches the folders says which files have changed since; in this process only.</summary>
internal sealed class ListingMemory
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private ImmutableArray<Diagnostic> _said = [];
    private FileListing? _listing;
    private bool _isTold;

    /// <summary>The files that may be others than those that the last build read; null: all.</summary>
    public IReadOnlySet<string>? Changed => _isTold && _listing is not null ? _changed : null;

    /// <summary>Nothing else has changed since the last build began, and no file came or went. For the next build only.</summary>
    public void Tell(IEnumerable<string> changed)
    {
        _changed.UnionWith(changed);
        _isTold = true;
    }

    public void Forget() => (_listing, _isTold) = (null, false);

    /// <param name="known">As that of <see cref="FileListing.Read"/>.</param>
    public FileListing Read(BuildOptions options, DiagnosticBag diagnostics, (TreeStamps? Input, TreeStamps? Theme) known)
    {
        if (!_isTold || _listing?.With(_changed) is not { } listing)
        {
            var found = new DiagnosticBag();
            listing = FileListing.Read(options, found, known);
            (_said, _isTold) = ([.. found.Sorted()], false);
        }

        diagnostics.AddRange(_said);
        return _listing = listing;
    }

    /// <summary>Every file is read.</summary>
    public void End()
    {
        _changed.Clear();
        _isTold = false;
    }
}
