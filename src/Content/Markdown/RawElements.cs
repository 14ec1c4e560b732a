namespace StaticArchive.Content.Markdown;

/// <summary>
/// The open elements of raw HTML. An element ends at the latest with the Markdown element that it was opened in, and an end tag closes nothing outside it:
/// the page's structure is the writer's alone.
/// </summary>
internal sealed class RawElements(Draft draft)
{
    private const int MaxOpen = 32;

    private readonly List<(string Name, int Offset)> _open = [];

    /// <summary>Elements below this one belong to Markdown elements around the present one.</summary>
    private int _floor;

    /// <summary>The innermost open element within the present Markdown element; null: none.</summary>
    public string? Innermost => _open.Count > _floor ? _open[^1].Name : null;

    /// <summary>Whether running text has begun, in which no block may stand.</summary>
    public bool IsInText => Innermost is { } name && !AllowedHtml.Blocks.Contains(name);

    /// <summary>A Markdown element begins.</summary>
    /// <returns>For <see cref="Leave"/>.</returns>
    public int Enter()
    {
        var floor = _floor;
        _floor = _open.Count;
        return floor;
    }

    /// <summary>A Markdown element ends; so does what was left open in it.</summary>
    public void Leave(int floor)
    {
        CloseDownTo(_floor);
        _floor = floor;
    }

    public bool HasOpen(string name) => IndexOf(name) >= 0;

    public bool Open(string name, int offset)
    {
        if (_open.Count >= MaxOpen)
        {
            return false;
        }

        _open.Add((name, offset));
        return true;
    }

    /// <summary>Closes the element and what was left open in it; false where it is not open here.</summary>
    public bool Close(string name)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            return false;
        }

        CloseDownTo(index + 1);
        End();
        return true;
    }

    /// <summary>A block of raw HTML ends: only elements that may hold paragraphs stay open.</summary>
    public void CloseText()
    {
        while (IsInText)
        {
            ReportAndEnd();
        }
    }

    private int IndexOf(string name)
    {
        for (var i = _open.Count - 1; i >= _floor; i--)
        {
            if (_open[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            ReportAndEnd();
        }
    }

    private void ReportAndEnd()
    {
        var (name, offset) = _open[^1];
        draft.Report(MarkdownRules.HtmlUnclosed, offset, $"<{name}> is not closed in the block where it was opened", $"write </{name}>");
        End();
    }

    private void End()
    {
        var name = _open[^1].Name;
        _open.RemoveAt(_open.Count - 1);
        draft.Html.Append("</");
        draft.Html.Append(name);
        draft.Html.Append('>');
        if (!AllowedHtml.Phrasing.Contains(name))
        {
            draft.Plain.EndLine();
        }
    }
}
