using System.Text;
using NUglify;
using NUglify.Css;
using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

/// <summary>
/// Makes style sheets small by NUglify. What NUglify does not know (it is older than some of CSS) loses its comments and white space by hand instead: a style sheet is
/// never published with a part missing.
/// </summary>
internal static class CssMinifier
{
    // Made anew each time: NUglify does not say that several threads may share one.
    private static CssSettings Settings => new()
    {
        CommentMode = CssComment.None,
        ColorNames = CssColor.NoSwap,

        // An empty @layer rule is not useless: it says which layer comes first.
        RemoveEmptyBlocks = false,
        LineTerminator = "\n",
    };

    /// <returns>Null where the style sheet's brackets, strings or comments do not close, which is an error at their place.</returns>
    public static string? Minify(string file, string css, DiagnosticBag diagnostics)
    {
        var tokens = CssToken.Read(css);
        if (UnclosedAt(css, tokens) is { } unclosed)
        {
            diagnostics.Add(AssetRules.BrokenStyle.At(TextPlace.Of(file, css, unclosed), $"'{css[unclosed]}' has no counterpart"));
            return null;
        }

        var result = Uglify.Css(css, Settings);
        if (!result.HasErrors)
        {
            return result.Code;
        }

        var first = result.Errors.First(e => e.IsError);
        diagnostics.Add(AssetRules.NotMinified.At(
            new SourceLocation(file, first.StartLine, first.StartColumn), $"the minifier refuses this: {MinifierWords.Of(first)}", "if it is right, only its white space and comments are removed"));
        return Shrink(css, tokens);
    }

    /// <summary>Without comments and needless white space, and nothing else changed.</summary>
    public static string Shrink(string css, IReadOnlyList<CssToken> tokens)
    {
        var small = new StringBuilder(css.Length);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (CssTokenKind.White or CssTokenKind.Comment))
            {
                small.Append(css, token.Start, token.End - token.Start);
                continue;
            }

            var isSpace = token.Kind == CssTokenKind.White;
            while (i + 1 < tokens.Count && tokens[i + 1].Kind is CssTokenKind.White or CssTokenKind.Comment)
            {
                isSpace |= tokens[++i].Kind == CssTokenKind.White;
            }

            var before = small.Length == 0 ? '{' : small[^1];
            var after = i + 1 < tokens.Count ? css[tokens[i + 1].Start] : '}';
            if (before is not ('{' or '}' or ';' or ',') && after is not ('{' or '}' or ';' or ','))
            {
                // A comment alone parts two words without a space between them.
                small.Append(isSpace ? " " : "/**/");
            }
        }

        return small.ToString();
    }

    /// <summary>The offset of the first bracket, string or comment that does not close, or closes what is not open.</summary>
    private static int? UnclosedAt(string css, List<CssToken> tokens)
    {
        var open = new Stack<int>();
        foreach (var token in tokens)
        {
            if (!token.IsClosed(css))
            {
                return token.Start;
            }

            if (token.Kind != CssTokenKind.Mark)
            {
                continue;
            }

            var c = css[token.Start];
            if (c is '{' or '(' or '[')
            {
                open.Push(token.Start);
            }
            else if (c is '}' or ')' or ']')
            {
                if (!open.TryPop(out var start))
                {
                    return token.Start;
                }

                if ((css[start], c) is not (('{', '}') or ('(', ')') or ('[', ']')))
                {
                    return start;
                }
            }
        }

        return open.TryPop(out var last) ? last : null;
    }
}
