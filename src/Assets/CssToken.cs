namespace StaticArchive.Assets;

internal enum CssTokenKind
{
    Comment,
    String,
    White,

    /// <summary><c>url(…)</c> without quotation marks, as a whole: what is inside is neither comment nor string.</summary>
    Url,

    /// <summary>One of <c>{ } ( ) [ ] ; , :</c>.</summary>
    Mark,

    Text,
}

/// <summary>A piece of a style sheet. Only what one must know to leave strings and addresses alone; no grammar.</summary>
internal readonly record struct CssToken(CssTokenKind Kind, int Start, int End)
{
    private const string Marks = "{}()[];,:";

    /// <summary>Cuts all of a style sheet into tokens.</summary>
    public static List<CssToken> Read(string css)
    {
        var tokens = new List<CssToken>();
        for (var at = 0; at < css.Length;)
        {
            var token = Next(css, at);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    /// <summary>Whether a comment or string ends where it should, rather than with the file or line.</summary>
    public bool IsClosed(string css) => Kind switch
    {
        CssTokenKind.Comment => End - Start >= 4 && css.AsSpan(Start, End - Start).EndsWith("*/"),
        CssTokenKind.String => End - Start >= 2 && css[End - 1] == css[Start],
        CssTokenKind.Url => css[End - 1] == ')',
        _ => true,
    };

    private static CssToken Next(string css, int at)
    {
        var c = css[at];
        if (c == '/' && at + 1 < css.Length && css[at + 1] == '*')
        {
            var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return new CssToken(CssTokenKind.Comment, at, end < 0 ? css.Length : end + 2);
        }

        if (c is '"' or '\'')
        {
            return new CssToken(CssTokenKind.String, at, StringEnd(css, at));
        }

        if (char.IsWhiteSpace(c))
        {
            var end = at;
            while (end < css.Length && char.IsWhiteSpace(css[end]))
            {
                end++;
            }

            return new CssToken(CssTokenKind.White, at, end);
        }

        return Marks.Contains(c, StringComparison.Ordinal) ? new CssToken(CssTokenKind.Mark, at, at + 1)
            : IsBareUrl(css, at) ? new CssToken(CssTokenKind.Url, at, css.IndexOf(')', at) is >= 0 and var close ? close + 1 : css.Length)
            : new CssToken(CssTokenKind.Text, at, TextEnd(css, at));
    }

    private static bool IsBareUrl(string css, int at)
    {
        if (string.Compare(css, at, "url(", 0, 4, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        var inside = css.AsSpan(at + 4).TrimStart();
        return inside.Length > 0 && inside[0] is not ('"' or '\'');
    }

    private static int StringEnd(string css, int start)
    {
        for (var at = start + 1; at < css.Length; at++)
        {
            if (css[at] == '\\')
            {
                at++;
            }
            else if (css[at] == css[start])
            {
                return at + 1;
            }
            else if (css[at] == '\n')
            {
                return at;
            }
        }

        return css.Length;
    }

    private static int TextEnd(string css, int start)
    {
        var at = start;
        while (at < css.Length)
        {
            var c = css[at];
            var isComment = c == '/' && at + 1 < css.Length && css[at + 1] == '*';
            if (isComment || c is '"' or '\'' || char.IsWhiteSpace(c) || Marks.Contains(c, StringComparison.Ordinal))
            {
                break;
            }

            at += c == '\\' ? 2 : 1;
        }

        return Math.Min(at, css.Length);
    }
}
