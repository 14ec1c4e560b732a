using StaticArchive.Input;

namespace StaticArchive.Rendering;

/// <summary>What a theme is compiled from.</summary>
/// <param name="Layouts">Files named <c>theme/layouts/NAME.html</c>.</param>
/// <param name="Partials">Files named <c>theme/partials/NAME.html</c>.</param>
public sealed record ThemeSources(IReadOnlyList<SourceFile> Layouts, IReadOnlyList<SourceFile> Partials, ThemeValues Values);

/// <param name="Words">What templates see as <c>t</c>.</param>
/// <param name="AssetHrefs">Finished addresses of theme assets by path below <c>theme/assets</c>.</param>
public sealed record ThemeValues(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, string> AssetHrefs);
