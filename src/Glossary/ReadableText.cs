using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;

namespace StaticArchive.Glossary;

/// <summary>
/// The words of finished HTML, in which a <c>&lt;</c> always begins a tag: the text for matching, in which code, quoted titles and addresses are masked and paragraphs end with
/// <see cref="BlockEnd"/>, and where each letter stands in the HTML.
/// </summary>
internal sealed class ReadableText : IDisposable
{
    /// <summary>No term and no sentence goes beyond it.</summary>
    public const char BlockEnd = '\u2029';

    private readonly string _html;
    private readonly char[] _text;

    /// <summary>By ascending start; within one, text and HTML go on side by side.</summary>
    private Run[] _runs = ArrayPool<Run>.Shared.Rent(256);
    private int _runCount;
    private int _unread;
    private int _bound;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadableText(string html)
    {
        _html = html;
        _text = ArrayPool<char>.Shared.Rent(html.Length + 1);
        for (var at = 0; at < html.Length;)
        {
            at = html[at] switch
            {
                '<' => ReadTag(html, at),
                '&' => ReadEntity(html, at),
                _ => ReadWords(html, at),
            };
        }

        Glossary.Unread.Mask(_text.AsSpan(0, Length));
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>Where a letter of the text begins in the HTML.</summary>
    public int PlaceOf(int index)
    {
        var run = RunOf(index);
        return run.Place + (index - run.Start);
    }

    /// <summary>Behind a letter of the text, in the HTML.</summary>
    public int EndOf(int index)
    {
        var place = PlaceOf(index);
        return place + (_html[place] == '&' ? Math.Max(1, _html.AsSpan(place).IndexOf(';') + 1) : 1);
    }

    /// <summary>Whether nothing there may become a link or be explained: a link, a heading, a caption.</summary>
    public bool IsBoundAt(int index) => RunOf(index).IsBound;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<Run>.Shared.Return(_runs);
    }

    /// <summary>What its letters are; a tag that is not named begins or ends a block.</summary>
    private static TagKind KindOf(ReadOnlySpan<char> tag) => tag switch
    {
        "code" or "kbd" or "samp" or "var" or "cite" => TagKind.Inline | TagKind.Unread,
        "pre" => TagKind.Unread,
        "a" or "abbr" or "dfn" or "ruby" => TagKind.Inline | TagKind.Bound,
        "h2" or "h3" or "h4" or "h5" or "h6" or "summary" or "figcaption" or "button" => TagKind.Bound,
        "b" or "i" or "em" or "strong" or "sup" or "sub" or "span" or "bdi" or "del" or "ins" or "mark" or "q" or "rp" or "rt" or "s" or "small" or "time" or "u" or "wbr" => TagKind.Inline,
        _ => TagKind.Block,
    };

    private Run RunOf(int index)
    {
        var (low, high) = (0, _runCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return _runs[low];
    }

    private int ReadWords(string html, int at)
    {
        var words = html.AsSpan(at);
        words = words.IndexOfAny('<', '&') is >= 0 and var end ? words[..end] : words;
        return Add(words, at, words.Length);
    }

    /// <param name="length">In the HTML.</param>
    private int Add(ReadOnlySpan<char> words, int at, int length)
    {
        var free = _text.AsSpan(Length, words.Length);
        if (_unread > 0)
        {
            free.Fill(GlossaryMatcher.Masked);
        }
        else
        {
            words.CopyTo(free);
        }

        Begin(at, _bound > 0);
        Length += words.Length;
        return at + length;
    }

    /// <param name="at">In the HTML; the text goes on where it ends.</param>
    private void Begin(int at, bool isBound)
    {
        if (_runCount == _runs.Length)
        {
            var more = ArrayPool<Run>.Shared.Rent(2 * _runCount);
            _runs.CopyTo(more, 0);
            ArrayPool<Run>.Shared.Return(_runs);
            _runs = more;
        }

        _runs[_runCount++] = new Run(Length, at, isBound);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadTag(string html, int at)
    {
        var end = html.AsSpan(at).IndexOf('>') is > 0 and var length ? at + length + 1 : html.Length;
        var isEnd = at + 1 < end && html[at + 1] == '/';
        var tag = html.AsSpan(at + (isEnd ? 2 : 1), end - at - (isEnd ? 2 : 1));
        var name = tag[..(tag.IndexOfAny(' ', '>', '\n') is >= 0 and var stop ? stop : tag.Length)];
        var step = isEnd ? -1 : 1;
        var kind = KindOf(name);
        _unread = Math.Max(0, _unread + ((kind & TagKind.Unread) != 0 ? step : 0));
        _bound = Math.Max(0, _bound + ((kind & TagKind.Bound) != 0 ? step : 0));
        if (name.SequenceEqual("br"))
        {
            Add("\n", at, 0);
        }
        else if ((kind & TagKind.Inline) == 0 && (Length == 0 || _text[Length - 1] != BlockEnd))
        {
            Begin(at, isBound: false);
            _text[Length++] = BlockEnd;
        }

        return end;
    }

    private int ReadEntity(string html, int at)
    {
        var end = html.AsSpan(at, Math.Min(12, html.Length - at)).IndexOf(';');
        return end < 0 ? Add("&", at, 1) : Add(WebUtility.HtmlDecode(html.Substring(at, end + 1)) is [var c] ? [c] : [GlossaryMatcher.Masked], at, end + 1);
    }

    [Flags]
    private enum TagKind
    {
        Block = 0,
        Inline = 1,

        /// <summary>No term is looked for within.</summary>
        Unread = 2,

        /// <summary>No term is explained within.</summary>
        Bound = 4,
    }

    private readonly record struct Run(int Start, int Place, bool IsBound);
}
