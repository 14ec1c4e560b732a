using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using StaticArchive.Pages.Views;

namespace StaticArchive.Rendering;

/// <summary>
/// What partials wrote of shared views, to be written again: a card stands on eight lists and is rendered for the first. Only for partials that are
/// <see cref="SelfContained"/>, within one site: the site's view is the same for all.
/// </summary>
internal sealed class SharedPartials
{
    // The partial's name stands first.
    private const int MostArguments = 4;

    private readonly ConcurrentDictionary<Key, byte[]> _written = new();

    public byte[]? Find(Key key) => _written.GetValueOrDefault(key);

    public void Keep(Key key, ReadOnlySpan<byte> written) => _written.TryAdd(key, written.ToArray());

    /// <returns>Null where there are arguments, and they are not a shared view with plain values behind it.</returns>
    public static Key? KeyOf(CompiledTemplate partial, ScriptArray arguments)
    {
        if (!partial.IsSelfContained || arguments.Count > MostArguments)
        {
            return null;
        }

        var view = arguments.Count > 1 ? arguments[1] as ISharedView : null;
        if (arguments.Count > 1 && view is null)
        {
            return null;
        }

        var (second, third) = (arguments.Count > 2 ? arguments[2] : null, arguments.Count > 3 ? arguments[3] : null);
        return IsPlain(second) && IsPlain(third) ? new Key(partial, view, second, third) : null;
    }

    private static bool IsPlain(object? value) => value is null or int or bool or string;

    /// <summary>A call. Partial and view are compared as objects: comparing records member by member would cost more than it saves.</summary>
    public readonly record struct Key(CompiledTemplate Partial, ISharedView? View, object? Second, object? Third)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(View, other.View) && ReferenceEquals(Partial, other.Partial) && Equals(Second, other.Second) && Equals(Third, other.Third);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(View), RuntimeHelpers.GetHashCode(Partial), Second, Third);
    }
}
