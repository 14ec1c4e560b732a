using System.Collections.Frozen;

namespace StaticArchive.Assets;

/// <summary>Where the tokens of a script end, as far as one must know it to find names outside of strings, templates, expressions and comments.</summary>
internal static class JsTokens
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeRegex = FrozenSet.Create(
        StringComparer.Ordinal, ["", "(", ",", "=", ":", "[", "!", "&", "|", "?", "{", "}", ";", "+", "-", "*", "%", "~", "^", "<", ">", "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield"]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="last">The token before, which says whether a slash divides.</param>
    public static int End(string script, int at, ReadOnlySpan<char> last)
    {
        var c = script[at];
        var next = at + 1 < script.Length ? script[at + 1] : '\0';
        if (c is '"' or '\'')
        {
            return Closing(script, at, c);
        }

        if (c == '`')
        {
            return TemplateEnd(script, at);
        }

        if (c == '/' && next is '/' or '*')
        {
            var end = next == '/' ? script.IndexOf('\n', at) : script.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1;
            return end < 0 ? script.Length : end;
        }

        if (c == '/' && BeforeRegex.Contains(last))
        {
            return RegexEnd(script, at);
        }

        var word = at;
        while (word < script.Length && (char.IsLetterOrDigit(script[word]) || script[word] is '_' or '$'))
        {
            word++;
        }

        return Math.Max(word, at + 1);
    }

    private static int Closing(string script, int start, char mark)
    {
        for (var at = start + 1; at < script.Length && script[at] != '\n'; at++)
        {
            if (script[at] == '\\')
            {
                at++;
            }
            else if (script[at] == mark)
            {
                return at + 1;
            }
        }

        return Math.Min(start + 1, script.Length);
    }

    private static int RegexEnd(string script, int start)
    {
        var isInClass = false;
        for (var at = start + 1; at < script.Length && script[at] != '\n'; at++)
        {
            switch (script[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    return at + 1;
            }
        }

        return start + 1;
    }

    /// <summary>Behind a template literal's closing mark; what stands in its <c>${…}</c> is skipped, braces and inner literals counted.</summary>
    private static int TemplateEnd(string script, int start)
    {
        var depths = new Stack<int>([0]);
        for (var at = start + 1; at < script.Length; at++)
        {
            var isText = depths.Peek() == 0;
            switch (script[at])
            {
                case '\\':
                    at++;
                    break;
                case '`' when isText:
                    depths.Pop();
                    if (depths.Count == 0)
                    {
                        return at + 1;
                    }

                    break;
                case '`':
                    depths.Push(0);
                    break;
                case '$' when isText && at + 1 < script.Length && script[at + 1] == '{':
                    at++;
                    depths.Push(depths.Pop() + 1);
                    break;
                case '{' when !isText:
                    depths.Push(depths.Pop() + 1);
                    break;
                case '}' when !isText:
                    depths.Push(depths.Pop() - 1);
                    break;
            }
        }

        return script.Length;
    }
}
