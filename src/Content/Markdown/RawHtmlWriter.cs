using Markdig.Helpers;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes the harmless part of an author's raw HTML anew; reports and leaves out the rest.</summary>
internal sealed class RawHtmlWriter(Draft draft)
{
    private bool _isSummaryDue;

    /// <summary>One tag in running text.</summary>
    /// <param name="offset">In the body.</param>
    public void WriteInline(string tag, int offset)
    {
        var tokenizer = new HtmlTokenizer(tag);
        while (tokenizer.TryRead(out var token))
        {
            Write(token, offset + token.Start, isBlock: false);
        }
    }

    public void WriteBlock(StringLineGroup lines)
    {
        var start = draft.Html.Length;
        var (html, offsets) = Join(lines);
        var tokenizer = new HtmlTokenizer(html);
        while (tokenizer.TryRead(out var token))
        {
            if (token is { Kind: HtmlTokenKind.Open, Name: "details" } && !tokenizer.Rest.TrimStart().StartsWith("<summary", StringComparison.OrdinalIgnoreCase))
            {
                draft.Report(MarkdownRules.HtmlMisplaced, OffsetOf(token.Start, offsets), "<details> needs a <summary> directly after it");
                continue;
            }

            if (token.Kind == HtmlTokenKind.Text && draft.Html.Length == start && token.Value.IsWhiteSpace())
            {
                continue;
            }

            Write(token, OffsetOf(token.Start, offsets), isBlock: true);
            if (token.Kind == HtmlTokenKind.Open && AllowedHtml.Unreadable.Contains(token.Name))
            {
                tokenizer.SkipContentOf(token.Name);
            }
        }

        draft.Raw.CloseText();
        draft.Plain.EndLine();
        if (draft.Html.Since(start).IsWhiteSpace())
        {
            draft.Html.CutTo(start);
        }
    }

    /// <summary>The lines of a block as one text, and where each of its lines begins in it and in the body: in a quotation they do not lie side by side.</summary>
    private static (string Html, List<(int InHtml, int InBody)> Offsets) Join(StringLineGroup lines)
    {
        var html = new System.Text.StringBuilder();
        var offsets = new List<(int, int)>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var slice = lines.Lines[i].Slice;
            offsets.Add((html.Length, slice.Start));
            html.Append(slice.AsSpan()).Append('\n');
        }

        return (html.ToString(), offsets);
    }

    private static int OffsetOf(int inHtml, List<(int InHtml, int InBody)> offsets)
    {
        var found = offsets.BinarySearch((inHtml, int.MaxValue));
        var line = offsets[Math.Max(0, ~found - 1)];
        return line.InBody + inHtml - line.InHtml;
    }

    private void Write(in HtmlToken token, int offset, bool isBlock)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                draft.Text(Decode(token.Value));
                break;
            case HtmlTokenKind.Comment:
                if (token.Value.Trim().Equals("more", StringComparison.OrdinalIgnoreCase))
                {
                    draft.EndSummaryHere();
                }

                break;
            case HtmlTokenKind.Other:
                draft.Report(MarkdownRules.HtmlElement, offset, "declarations and processing instructions are not allowed in an article");
                break;
            case HtmlTokenKind.Close:
                WriteClose(token.Name, offset);
                break;
            default:
                WriteOpen(token, offset, isBlock);
                break;
        }
    }

    private void WriteClose(string name, int offset)
    {
        // The opening tag was reported where it is not allowed at all.
        if (AllowedHtml.Allows(name) && !draft.Raw.Close(name))
        {
            draft.Report(MarkdownRules.HtmlStray, offset, $"</{name}> closes nothing that is open here");
        }
    }

    private void WriteOpen(in HtmlToken token, int offset, bool isBlock)
    {
        var name = token.Name;
        if (!AllowedHtml.Allows(name))
        {
            draft.Report(MarkdownRules.HtmlElement, offset, $"the HTML element <{Words.Short(name)}> is not allowed in an article", AllowedHtml.HintFor(name));
            ReportAttributes(token, offset);
            return;
        }

        if (Misplaced(name, isBlock) is { } where)
        {
            draft.Report(MarkdownRules.HtmlMisplaced, offset, $"<{name}> may stand only {where}");
            return;
        }

        var start = draft.Html.Length;
        draft.Html.Append('<');
        draft.Html.Append(name);
        var hasDate = WriteAttributes(token, offset);
        draft.Html.Append('>');
        if (name == "time" && !hasDate)
        {
            draft.Html.CutTo(start);
            draft.Report(MarkdownRules.HtmlAttribute, offset, "<time> needs a datetime", "write <time datetime=\"2024-07-20\">");
        }
        else if (!AllowedHtml.Empty.Contains(name) && !draft.Raw.Open(name, offset))
        {
            draft.Html.CutTo(start);
            draft.Report(MarkdownRules.HtmlMisplaced, offset, $"<{name}> stands in too many other elements");
        }

        _isSummaryDue = name == "details";
        if (name == "br")
        {
            draft.Plain.Space();
        }
    }

    /// <summary>In words where the element may stand; null: here.</summary>
    private string? Misplaced(string name, bool isBlock)
    {
        if (AllowedHtml.Parents.TryGetValue(name, out var parent))
        {
            return draft.Raw.Innermost == parent && (name != "summary" || _isSummaryDue) ? null : $"directly in <{parent}>";
        }

        return AllowedHtml.Blocks.Contains(name) && (!isBlock || draft.Raw.IsInText) ? "on a line of its own, after an empty line" : null;
    }

    /// <returns>Whether a date was among them.</returns>
    private bool WriteAttributes(in HtmlToken token, int offset)
    {
        var attributes = new HtmlAttributes(token.Value);
        var written = new List<string>();
        while (attributes.TryRead(out var name, out var raw))
        {
            var value = AllowedHtml.Attribute(token.Name, name, Decode(raw));
            if (value is null || written.Contains(name))
            {
                Refuse(token.Name, name, offset);
                continue;
            }

            written.Add(name);
            draft.Html.Append(' ');
            draft.Html.Append(name);
            if (name != "open")
            {
                draft.Html.Append("=\"");
                HtmlText.AppendAttribute(draft.Html, value);
                draft.Html.Append('"');
            }
        }

        return written.Contains("datetime");
    }

    /// <summary>Handlers of an element that is refused anyway are still worth a message: they say what the author was about.</summary>
    private void ReportAttributes(in HtmlToken token, int offset)
    {
        var attributes = new HtmlAttributes(token.Value);
        while (attributes.TryRead(out var name, out _))
        {
            if (IsHandler(name))
            {
                Refuse(token.Name, name, offset);
            }
        }
    }

    private void Refuse(string element, string name, int offset)
    {
        var rule = IsHandler(name) ? MarkdownRules.HtmlHandler : MarkdownRules.HtmlAttribute;
        draft.Report(rule, offset, $"the attribute '{Words.Short(name)}' of <{Words.Short(element)}> is not allowed, or its value is not");
    }

    private static bool IsHandler(string name) => name.StartsWith("on", StringComparison.Ordinal);

    private static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('&') ? HtmlText.Clean(HtmlHelper.Unescape(text.ToString(), removeBackSlash: false)) : text.ToString();

}
