using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Content;

/// <summary>What Markdown became: depends on that one file only, so addresses of other files are still slots.</summary>
public sealed record ArticleBody
{
    private readonly string? _plainText;
    private readonly int? _characters;
    private readonly ImmutableArray<Heading> _headings = [];

    /// <summary>Safe to publish as it is, once its slots are filled.</summary>
    public required SlottedHtml Html { get; init; }

    /// <summary>The text before <c>&lt;!-- more --&gt;</c>, else of the first paragraph, cut at a word's end; plain, one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole text without markup: paragraphs separated by a line feed. For reading time, search and descriptions.</summary>
    public required string PlainText { get => _plainText ?? StoredPlainText!.Read(); init => _plainText = value; }

    /// <summary>Known without reading the text where it is stored.</summary>
    public ContentHash PlainTextHash => StoredPlainText?.Hash ?? ContentHash.Of(PlainText);

    /// <summary>Where the plain text is read when it is asked for; null: it is here.</summary>
    internal StoredText? StoredPlainText { get; init; }

    /// <summary>Of the plain text, without white space.</summary>
    public int Characters { get => _characters ?? Count(PlainText); init => _characters = value; }

    /// <summary>What stands in Markdown's quotation marks (<c>&gt;</c>), outermost, in order; plain, paragraphs separated by a line feed. Those with images are left out.</summary>
    public ImmutableArray<string> Quotations { get; init; } = [];

    public ImmutableArray<Heading> Headings { get => HeadingRecords.IsEmpty ? _headings : ArticleRecords.ReadHeadings(HeadingRecords); init => _headings = value; }

    /// <summary>Where the headings are read when they are asked for; empty: they are here.</summary>
    internal ReadOnlyMemory<byte> HeadingRecords { get; init; }

    private static int Count(string text) => text.Length - text.AsSpan().Count(' ') - text.AsSpan().Count('\n');
}

/// <param name="Level">2 to 6.</param>
/// <param name="Id">Unique in the page, keeps Hangul; not percent-encoded.</param>
/// <param name="Text">Plain.</param>
public sealed record Heading(int Level, string Id, string Text);
