using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes paragraphs, and an image that is a paragraph of its own as a figure with its title as the caption.</summary>
internal sealed class ParagraphWriter(Draft draft, InlineWriter inlines)
{
    /// <summary>Whether the paragraph is nothing but an image.</summary>
    public static bool IsFigure(ParagraphBlock paragraph) => OnlyImage(paragraph.Inline) is not null;

    public void Write(ParagraphBlock paragraph, bool isTight)
    {
        if (OnlyImage(paragraph.Inline) is { } image && !draft.Raw.HasOpen("figure"))
        {
            WriteFigure(image);
        }
        else if (isTight)
        {
            inlines.Write(paragraph.Inline);
        }
        else
        {
            WriteParagraph(paragraph);
        }

        draft.Plain.EndLine();
    }

    private static LinkInline? OnlyImage(ContainerInline? content) =>
        content is { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } ? image : null;

    /// <summary>A paragraph of which nothing was left, such as a comment, is no paragraph.</summary>
    private void WriteParagraph(ParagraphBlock paragraph)
    {
        var start = draft.Html.Length;
        draft.Html.Append("<p>");
        inlines.Write(paragraph.Inline);
        if (draft.Html.Length == start + "<p>".Length)
        {
            draft.Html.CutTo(start);
            return;
        }

        draft.Html.Append("</p>\n");
    }

    private void WriteFigure(LinkInline image)
    {
        var start = draft.Html.Length;
        draft.Html.Append("<figure>");
        if (!inlines.Links.WriteImage(image, withTitle: false))
        {
            // Only its description was written: that is a paragraph. The build fails anyway.
            draft.Html.CutTo(start);
            return;
        }

        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            draft.Html.Append("<figcaption>");
            draft.Text(HtmlText.Clean(image.Title));
            draft.Html.Append("</figcaption>");
        }

        draft.Html.Append("</figure>\n");
    }
}
