using System.Text;

namespace StaticArchive.Checks.Fixes;

/// <summary>One replacement in a text.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Text)
{
    /// <param name="edits">In any order; no two overlap.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start))
        {
            edited.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
