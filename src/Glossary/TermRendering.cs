using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Glossary;

/// <summary>One way to write a term.</summary>
/// <param name="Text">With the spaces that it may lose in a text.</param>
/// <param name="Sound">Its last.</param>
internal sealed record TermRendering(GlossaryEntry Entry, RenderingKind Kind, string Text, WordSound Sound)
{
    public static IEnumerable<TermRendering> Of(GlossaryEntry entry) =>
        Of(entry, RenderingKind.Preferred, [entry.Korean])
            .Concat(Of(entry, RenderingKind.Allowed, entry.Allowed))
            .Concat(Of(entry, RenderingKind.Original, [entry.Term, .. entry.Aliases]))
            .Concat(Of(entry, RenderingKind.Forbidden, entry.Forbidden));

    /// <summary>Particles behind Latin letters are not looked at closely: writers differ in how they read them.</summary>
    public WordSound SoundForMatching => Text[^1] is >= '가' and <= '힣' ? Sound : WordSound.Unknown;

    private static IEnumerable<TermRendering> Of(GlossaryEntry entry, RenderingKind kind, IEnumerable<string> texts) =>
        texts.Select(t => new TermRendering(entry, kind, t, WordSounds.Of(t)));
}
