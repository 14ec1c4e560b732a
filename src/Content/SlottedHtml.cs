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
    public string Fill(Func<Slot, string> fill) => Slots.IsEmpty ? Html : HtmlPart.Join(Parts(fill, []));

    /// <param name="fill">Gives HTML-escaped text for a slot.</param>
    /// <param name="pieces">Put in between, by ascending offset.</param>
    public IReadOnlyList<HtmlPart> Parts(Func<Slot, string> fill, IReadOnlyList<HtmlPiece> pieces)
    {
        var html = Html;
        var all = Slots.IsEmpty ? pieces : Merged(fill, pieces);
        var parts = new HtmlPart[(2 * all.Count) + 1];
        var from = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var (offset, piece) = all[i];
            parts[2 * i] = new HtmlPart(html, from, offset - from);
            parts[(2 * i) + 1] = new HtmlPart(piece);
            from = offset;
        }

        parts[^1] = new HtmlPart(html, from, html.Length - from);
        return parts;
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
