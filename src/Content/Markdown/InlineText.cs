using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>The words of running text, for attributes and ids.</summary>
internal static class InlineText
{
    /// <summary>As deep as the writer goes.</summary>
    private const int MaxDepth = InlineWriter.MaxDepth;

    public static string Of(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.ToString();
        }

        using var text = new PlainText(64);
        Append(inlines, text, 0);
        return text.Finish();
    }

    private static void Append(ContainerInline? inlines, PlainText text, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(HtmlText.Clean(entity.Transcoded.ToString()));
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Space();
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline container:
                    Append(container, text, depth + 1);
                    break;
            }
        }
    }
}
