using System.Collections.Immutable;
using System.Text;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Content;

/// <summary>What a slot is filled with.</summary>
public enum SlotKind
{
    /// <summary>The target is a name after <c>xref:</c>, perhaps with <c>#fragment</c>; filled with an href's value.</summary>
    Xref,

    /// <summary>The target is a Markdown file, <c>input/articles/2024/x.md</c>, perhaps with <c>#fragment</c>; filled with an href's value.</summary>
    Article,

    /// <summary>The target is a file of the input, <c>input/assets/x.pdf</c>; filled with an href's value.</summary>
    Asset,

    /// <summary>The target is an image file of the input; filled with <c>src</c>, <c>width</c> and <c>height</c> attributes, names included.</summary>
    Image,

    /// <summary>The target is a site path written by the author, <c>/tags/ai/</c>; filled with an href's value.</summary>
    SitePath,

    /// <summary>The target is a fragment of this page, <c>#fn-1</c>; filled with an href's value (absolute in feeds).</summary>
    Fragment,
}

/// <summary>A gap in finished HTML, before the character at <paramref name="Offset"/>.</summary>
/// <param name="Target">Resolved against the file's folder where it was relative; NFC, not percent-encoded.</param>
public sealed record Slot(int Offset, SlotKind Kind, string Target, SourceLocation Where);

/// <summary>Finished HTML that goes before the character at <paramref name="Offset"/>, between tags.</summary>
public readonly record struct HtmlPiece(int Offset, string Html);

/// <summary>Finished HTML with gaps for what only the whole site knows.</summary>
/// <param name="Slots">By ascending offset.</param>
public sealed record SlottedHtml(string Html, ImmutableArray<Slot> Slots)
{
    private readonly string? _html = Html;

    public string Html { get => _html ?? Stored!.Read(); init => _html = value; }

    /// <summary>Where the HTML is read when it is asked for; null: it is here.</summary>
    internal StoredText? Stored { get; init; }

    /// <summary>Of the HTML alone.</summary>
    public ContentHash Hash => Stored?.Hash ?? ContentHash.Of(Html);

    /// <param name="fill">Gives HTML-escaped text for a slot.</param>
    /// <param name="pieces">Put in between, by ascending offset.</param>
    public string Fill(Func<Slot, string> fill, params IReadOnlyList<HtmlPiece> pieces)
    {
        if (Slots.IsEmpty && pieces.Count == 0)
        {
            return Html;
        }

        var all = Slots.IsEmpty ? pieces : Merged(fill, pieces);
        var length = Html.Length;
        foreach (var piece in all)
        {
            length += piece.Html.Length;
        }

        return string.Create(length, (Html, all), static (filled, parts) =>
        {
            var from = 0;
            foreach (var (offset, piece) in parts.all)
            {
                parts.Html.AsSpan(from..offset).CopyTo(filled);
                piece.CopyTo(filled[(offset - from)..]);
                filled = filled[(offset - from + piece.Length)..];
                from = offset;
            }

            parts.Html.AsSpan(from).CopyTo(filled);
        });
    }

    /// <summary>Slots and pieces by ascending offset; at one place the slot first.</summary>
    private List<HtmlPiece> Merged(Func<Slot, string> fill, IReadOnlyList<HtmlPiece> pieces)
    {
        var (merged, next) = (new List<HtmlPiece>(Slots.Length + pieces.Count), 0);
        foreach (var slot in Slots)
        {
            for (; next < pieces.Count && pieces[next].Offset < slot.Offset; next++)
            {
                merged.Add(pieces[next]);
            }

            merged.Add(new HtmlPiece(slot.Offset, fill(slot)));
        }

        for (; next < pieces.Count; next++)
        {
            merged.Add(pieces[next]);
        }

        return merged;
    }
}
