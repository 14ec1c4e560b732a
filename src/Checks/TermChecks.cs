using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Glossary;
using StaticArchive.Input;

namespace StaticArchive.Checks;

/// <summary>Whether one article writes the glossary's terms as they are to be written.</summary>
internal static class TermChecks
{
    private const int MostOfOneRendering = 20;

    public static void Run(SourceFile file, GlossaryMatcher matcher, List<Diagnostic> found)
    {
        if (matcher.IsEmpty)
        {
            return;
        }

        var matches = matcher.Find(MarkdownProse.Of(file.Name, file.Text)).ToList();
        if (matches.Count == 0)
        {
            return;
        }

        var places = new TextPlaces(file.Text);
        foreach (var rendering in matches.Where(m => IsForbidden(m, file.Text)).GroupBy(m => m.Rendering))
        {
            found.AddRange(rendering.Take(MostOfOneRendering).Select(m => Forbidden(file, places, m)));
        }

        found.AddRange(matches.GroupBy(m => m.Rendering.Entry).SelectMany(m => Mixed(file, places, m)));
    }

    /// <summary>The original name may stand in parentheses even where it is not to stand in the text.</summary>
    public static bool IsForbidden(GlossaryMatch match, string text) => match.Rendering.Kind == RenderingKind.Forbidden && !(IsOriginal(match.Rendering) && IsInParentheses(match, text));

    private static bool IsOriginal(TermRendering rendering) => rendering.Text == rendering.Entry.Term || rendering.Entry.Aliases.Contains(rendering.Text);

    private static bool IsInParentheses(GlossaryMatch match, string text) => match.Start > 0 && text[match.Start - 1] is '(' or '（';

    private static Diagnostic Forbidden(SourceFile file, TextPlaces places, GlossaryMatch match)
    {
        var entry = match.Rendering.Entry;
        return TermRules.ForbiddenRendering.At(
            places.At(file.Name, match.Start), $"'{match.Rendering.Text}' is not how '{entry.Term}' is written here", $"write '{entry.Korean}', or run check --fix");
    }

    /// <summary>Whoever has written 샘 올트먼 may go on with 올트먼.</summary>
    private static bool IsShortFormOf(GlossaryMatch match, GlossaryMatch other) => $" {other.Rendering.Text} ".Contains($" {match.Rendering.Text} ", StringComparison.Ordinal);

    /// <summary>The first of each rendering but the preferred one, or else the one that came first.</summary>
    private static IEnumerable<Diagnostic> Mixed(SourceFile file, TextPlaces places, IGrouping<GlossaryEntry, GlossaryMatch> matches)
    {
        var renderings = matches
            .Where(m => m.Rendering.Kind is RenderingKind.Preferred or RenderingKind.Allowed && !IsInParentheses(m, file.Text))
            .DistinctBy(m => m.Rendering).OrderBy(m => m.Rendering.Kind == RenderingKind.Preferred ? 0 : 1).ThenBy(m => m.Start).ToList();
        return renderings.Skip(1).Where(m => !IsShortFormOf(m, renderings[0])).Select(m => TermRules.MixedRenderings.At(
            places.At(file.Name, m.Start), $"'{m.Rendering.Text}' is '{renderings[0].Rendering.Text}' elsewhere in this article", $"write '{matches.Key.Korean}' throughout"));
    }
}
