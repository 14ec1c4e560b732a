using System.Diagnostics.CodeAnalysis;

namespace StaticArchive.Search;

/// <summary>A run that gives a key. Of one that a single document holds, as nearly all are, it has the use itself: then nobody looks for its list in far memory.</summary>
internal readonly struct KeyGiver
{
    private readonly int _useOrPlace;
    private readonly bool _isUse;

    private KeyGiver(int useOrPlace, bool isUse, bool isWhole) => (_useOrPlace, _isUse, IsWhole) = (useOrPlace, isUse, isWhole);

    /// <summary>Whether the word stands alone in the run.</summary>
    public bool IsWhole { get; }

    public static KeyGiver Of(int run, UseLists lists) => lists.Of(run) is [var use] ? new(use, isUse: true, false) : new(lists.PlaceOf(run), isUse: false, false);

    public KeyGiver AsWhole(bool isWhole) => new(_useOrPlace, _isUse, isWhole);

    /// <param name="lists">Of the runs.</param>
    [UnscopedRef]
    public ReadOnlySpan<int> UsesIn(UseLists lists) => _isUse ? new ReadOnlySpan<int>(in _useOrPlace) : lists.At(_useOrPlace);
}
