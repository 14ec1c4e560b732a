using System.Collections.Frozen;
using Scriban.Runtime;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary>The theme, ready to render: every template parsed and checked, with the words and addresses that templates ask for.</summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, LayoutTraits> _traits;

    internal Theme(
        FrozenDictionary<string, CompiledTemplate> layouts, FrozenDictionary<string, CompiledTemplate> partials, ThemeValues values, FrozenDictionary<string, LayoutTraits> traits)
    {
        Layouts = layouts;
        Partials = partials;
        Builtins = ThemeFunctions.Create(partials, values.AssetHrefs);
        Words = ThemeFunctions.Words(values.Words);
        _traits = traits;
    }

    internal FrozenDictionary<string, CompiledTemplate> Layouts { get; }

    internal FrozenDictionary<string, CompiledTemplate> Partials { get; }

    /// <summary>Functions and <c>include</c>; read-only, shared by all workers.</summary>
    internal ScriptObject Builtins { get; }

    internal ScriptObject Words { get; }

    /// <summary>Of everything in the theme that a page of this layout depends on: its templates, all words, all asset addresses.</summary>
    /// <exception cref="KeyNotFoundException">There is no such layout.</exception>
    public ContentHash HashOf(string layout) => _traits[layout].Hash;

    /// <summary>Whether a page of this layout may show how many articles or sources the site has, or its categories.</summary>
    /// <exception cref="KeyNotFoundException">There is no such layout.</exception>
    public bool ShowsSiteCounts(string layout) => _traits[layout].ShowsSiteCounts;
}
