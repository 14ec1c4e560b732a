using Scriban.Syntax;
using StaticArchive.Diagnostics;

namespace StaticArchive.Rendering;

/// <summary>Escaping protects a value between quotation marks; <c>href={{ url }}</c> would let a space in it begin another attribute.</summary>
internal static class QuotedAttributes
{
    public static void Check(ScriptPage page, string source, string file, DiagnosticBag diagnostics)
    {
        var state = State.Text;
        var lastInTag = ' ';
        foreach (var (text, behind) in TemplateTag.Split(page, source))
        {
            for (var i = text.Text.Index; i < TemplateTag.EndOf(text); i++)
            {
                var c = source[i];
                var next = i + 1 < source.Length ? source[i + 1] : ' ';
                if (state == State.Tag && !char.IsWhiteSpace(c))
                {
                    lastInTag = c;
                }

                state = Next(state, c, next);
            }

            if (state == State.Tag && lastInTag == '=' && behind is { IsStatement: false } tag)
            {
                diagnostics.Add(RenderingRules.Unquoted.At(PlaceOf(source, tag.Start, file), "a value without quotation marks around it"));
                lastInTag = ' ';
            }
        }
    }

    private static State Next(State state, char c, char next) => (state, c) switch
    {
        (State.Text, '<') => char.IsAsciiLetter(next) || next == '{' ? State.Tag : State.Text,
        (State.Tag, '>') => State.Text,
        (State.Tag, '"') => State.Double,
        (State.Tag, '\'') => State.Single,
        (State.Double, '"') or (State.Single, '\'') => State.Tag,
        _ => state,
    };

    private static SourceLocation PlaceOf(string source, int offset, string file)
    {
        var before = source.AsSpan(0, offset);
        return new SourceLocation(file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    private enum State
    {
        Text,
        Tag,
        Double,
        Single,
    }
}
