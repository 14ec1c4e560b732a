using System.Buffers;
using System.Collections.Frozen;
using System.Net;

namespace StaticArchive.Glossary;

/// <summary>
/// The words of finished HTML, in which a <c>&lt;</c> always begins a tag: the text for matching, in which code, quoted titles and addresses are masked and paragraphs end with
/// <see cref="BlockEnd"/>, and where each letter stands in the HTML.
/// </summary>
internal sealed class ReadableText : IDisposable
{
    /// <summary>No term and no sentence goes beyond it.</summary>
    public const char BlockEnd = '\u2029';

    private static readonly FrozenSet<string> Unread = Of("code pre kbd samp var cite");
    private static readonly FrozenSet<string> Bound = Of("a h2 h3 h4 h5 h6 summary figcaption abbr dfn ruby button");
    private static readonly FrozenSet<string> Inline = Of("a abbr b bdi cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsUnread = Unread.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsBound = Bound.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsInline = Inline.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly char[] _text;

    /// <summary>By ascending start; within one, text and HTML go on side by side.</summary>
    private readonly List<Run> _runs = new(256);
    private int _unread;
    private int _bound;

    public ReadableText(string html)
    {
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

    public ReadOnlyMemory<char> Text => _text.AsMemory(0, Length);

    /// <summary>Where a letter of the text begins in the HTML.</summary>
    public int PlaceOf(int index)
    {
        var run = RunOf(index);
        return run.Place + (index - run.Start);
    }

    /// <summary>Whether nothing there may become a link or be explained: a link, a heading, a caption.</summary>
    public bool IsBoundAt(int index) => RunOf(index).IsBound;

    public void Dispose() => ArrayPool<char>.Shared.Return(_text);

    private static FrozenSet<string> Of(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private Run RunOf(int index)
    {
        var (low, high) = (0, _runs.Count - 1);
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

        _runs.Add(new Run(Length, at, _bound > 0));
        Length += words.Length;
        return at + length;
    }

    private int ReadTag(string html, int at)
    {
        var end = html.AsSpan(at).IndexOf('>') is > 0 and var length ? at + length + 1 : html.Length;
        var isEnd = at + 1 < end && html[at + 1] == '/';
        var tag = html.AsSpan(at + (isEnd ? 2 : 1), end - at - (isEnd ? 2 : 1));
        var name = tag[..(tag.IndexOfAny(' ', '>', '\n') is >= 0 and var stop ? stop : tag.Length)];
        var step = isEnd ? -1 : 1;
        _unread = Math.Max(0, _unread + (IsUnread.Contains(name) ? step : 0));
        _bound = Math.Max(0, _bound + (IsBound.Contains(name) ? step : 0));
        if (name.SequenceEqual("br"))
        {
            Add("\n", at, 0);
        }
        else if (!IsInline.Contains(name) && (Length == 0 || _text[Length - 1] != BlockEnd))
        {
            _runs.Add(new Run(Length, at, IsBound: false));
            _text[Length++] = BlockEnd;
        }

        return end;
    }

    private int ReadEntity(string html, int at)
    {
        var end = html.AsSpan(at, Math.Min(12, html.Length - at)).IndexOf(';');
        return end < 0 ? Add("&", at, 1) : Add(WebUtility.HtmlDecode(html.Substring(at, end + 1)) is [var c] ? [c] : [GlossaryMatcher.Masked], at, end + 1);
    }

    private readonly record struct Run(int Start, int Place, bool IsBound);
}
