using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>
/// Makes links of bare <c>http://</c> and <c>https://</c> addresses. They end before the first character that is not ASCII, so that a particle behind
/// (<c>https://example.org/를</c>) is no part of them; an address with Hangul in it is written in <c>&lt;…&gt;</c>.
/// </summary>
internal sealed class WebAddressParser : InlineParser
{
    /// <summary>A longer one is text: every <c>https://</c> in a long run of them would be read to the end of the run.</summary>
    private const int MaxLength = 2_000;

    private static readonly SearchValues<char> InAddress =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()+,;=%");

    public WebAddressParser() => OpeningCharacters = ['h'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith("https://", StringComparison.Ordinal) && !rest.StartsWith("http://", StringComparison.Ordinal))
        {
            return false;
        }

        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        rest = rest[..Math.Min(rest.Length, MaxLength + 1)];
        var end = rest.IndexOfAnyExcept(InAddress);
        var written = Trim(end < 0 ? rest : rest[..end]);
        if (written.Length > MaxLength || WebUrl.Finish(written) is null)
        {
            return false;
        }

        var address = written.ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + address.Length - 1);
        var link = new LinkInline { Url = address, IsAutoLink = true, IsClosed = true, Span = span, UrlSpan = span, Line = line, Column = column };
        link.AppendChild(new LiteralInline(address) { Span = span, Line = line, Column = column, IsClosed = true });
        processor.Inline = link;
        slice.Start += address.Length;
        return true;
    }

    /// <summary>Without the punctuation of the sentence around it, and without a bracket that opened before it.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> address)
    {
        var closing = address.Count(')') - address.Count('(');
        while (address.Length > 0)
        {
            var last = address[^1];
            if (last == ')' && closing > 0)
            {
                closing--;
            }
            else if (last is not ('.' or ',' or ':' or ';' or '!' or '?' or '\'' or '_' or '~' or '&'))
            {
                break;
            }

            address = address[..^1];
        }

        return address;
    }
}
