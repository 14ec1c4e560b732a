using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes links and images. Those that are refused are reported, and only their words are written.</summary>
internal sealed class LinkWriter(Draft draft, InlineWriter inlines)
{
    public void WriteLink(LinkInline link, int depth)
    {
        var offset = PlaceOf(link);
        var target = LinkResolver.Link(link.Url ?? "", draft.Places.File);
        if (target.Problem is { } problem)
        {
            draft.Report(problem, offset, target.Message!, target.Hint);
        }

        if (inlines.IsInLink || target.Problem is not null)
        {
            inlines.Write(link, depth + 1);
            return;
        }

        Open(target, offset, link.Title);
        var start = draft.Html.Length;
        inlines.IsInLink = true;
        inlines.Write(link, depth + 1);
        inlines.IsInLink = false;
        if (draft.Html.Since(start).IsWhiteSpace())
        {
            draft.Report(MarkdownRules.EmptyLink, link.Span.Start, "this link has no words to click on");
            draft.Text(HtmlText.Clean(link.Url!));
        }

        draft.Html.Append("</a>");
    }

    public void WriteAutolink(AutolinkInline link)
    {
        var offset = link.Span.Start + 1;
        var target = LinkResolver.Link(link.IsEmail ? "mailto:" + link.Url : link.Url, draft.Places.File);
        if (target.Problem is { } problem)
        {
            draft.Report(problem, offset, target.Message!, target.Hint);
        }

        var isLink = !inlines.IsInLink && target.Problem is null;
        if (isLink)
        {
            Open(target, offset, null);
        }

        draft.Text(link.Url);
        draft.Html.Append(isLink ? "</a>" : "");
    }

    /// <param name="withTitle">Whether the title is written as a tooltip; a figure shows it as its caption.</param>
    /// <returns>False where the image was refused; its description is then written as text.</returns>
    public bool WriteImage(LinkInline image, bool withTitle)
    {
        var offset = PlaceOf(image);
        var target = LinkResolver.Image(image.Url ?? "", draft.Places.File);
        var alt = HtmlText.Clean(InlineText.Of(image)).Trim();
        if (target.Problem is { } problem)
        {
            draft.Report(problem, offset, target.Message!, target.Hint);
            draft.Text(alt);
            return false;
        }

        if (alt.Length == 0)
        {
            draft.Report(MarkdownRules.MissingAlt, image.Span.Start, "this image has no description");
        }

        draft.Html.Append("<img alt=\"");
        HtmlText.AppendAttribute(draft.Html, alt);
        draft.Html.Append("\" loading=\"lazy\" decoding=\"async\"");
        if (withTitle)
        {
            WriteTitle(image.Title);
        }

        draft.Html.Append(' ');
        WriteAddress(target, offset, "src=\"");
        draft.Html.Append('>');
        return true;
    }

    private void Open(LinkTarget target, int offset, string? title)
    {
        draft.Html.Append("<a href=\"");
        WriteAddress(target, offset, "");
        draft.Html.Append(target.Slot is null ? "" : "\"");
        draft.Html.Append(target.IsWeb ? " rel=\"noopener\"" : "");
        WriteTitle(title);
        draft.Html.Append('>');
    }

    /// <param name="attribute">What a finished address still needs before it; a slot for an image brings its attributes with it.</param>
    private void WriteAddress(LinkTarget target, int offset, string attribute)
    {
        if (target.Slot is { } kind)
        {
            draft.AddSlot(kind, target.Value, offset);
            return;
        }

        draft.Html.Append(attribute);
        HtmlText.AppendAttribute(draft.Html, target.Value);
        draft.Html.Append('"');
    }

    private void WriteTitle(string? title)
    {
        if (!string.IsNullOrWhiteSpace(title))
        {
            draft.Html.Append(" title=\"");
            HtmlText.AppendAttribute(draft.Html, HtmlText.Clean(title));
            draft.Html.Append('"');
        }
    }

    /// <summary>Of the address where it stands in the link itself, else of the link.</summary>
    private static int PlaceOf(LinkInline link) =>
        link.Reference is null && link.UrlSpan.Start > 0 && link.UrlSpan.Length > 0 ? link.UrlSpan.Start : link.Span.Start;
}
