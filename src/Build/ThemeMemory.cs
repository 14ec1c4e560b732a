using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Rendering;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>The theme as it was last compiled, for as long as nothing that it is made of changes; in this process only.</summary>
internal sealed class ThemeMemory
{
    private ContentHash _key;
    private Theme? _theme;

    /// <param name="layouts">As for <see cref="ThemeCompiler.Compile"/>.</param>
    /// <returns>Null where there are errors.</returns>
    public Theme? Compile(ThemeSources sources, string[] layouts, DiagnosticBag diagnostics)
    {
        var key = KeyOf(sources, layouts);
        if (_theme is not null && _key == key)
        {
            return _theme;
        }

        var found = new DiagnosticBag();
        var theme = ThemeCompiler.Compile(sources, layouts, found);
        var said = found.Sorted();
        diagnostics.AddRange(said);

        // What was said must be said again the next time.
        (_key, _theme) = (key, said.Count == 0 ? theme : null);
        return theme;
    }

    private static ContentHash KeyOf(ThemeSources sources, string[] layouts) => new KeyBuilder()
        .AddAll([.. sources.Layouts, .. sources.Partials], (k, f) => k.Add(f.Name).Add(f.Hash))
        .AddAll([.. sources.Values.Words, .. sources.Values.AssetHrefs], (k, v) => k.Add(v.Key).Add(v.Value))
        .Add(sources.Values.Words.Count).AddAll(layouts, (k, l) => k.Add(l)).Finish();
}
