namespace StaticArchive.Content.Markdown;

/// <summary>The text without markup as it grows: one line for each block, single spaces between words.</summary>
internal sealed class PlainText(int capacity) : IDisposable
{
    private readonly TextBuffer _text = new(capacity);

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('\n', '\t', '\r') < 0 && text.IndexOf("  ") < 0 && !text.StartsWith(' '))
        {
            _text.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t' or '\r')
            {
                Space();
            }
            else
            {
                _text.Append(c);
            }
        }
    }

    /// <summary>A space between words; nothing at the start of a line or after another space.</summary>
    public void Space()
    {
        if (_text.Last is not ('\0' or ' ' or '\n'))
        {
            _text.Append(' ');
        }
    }

    /// <summary>Ends the block's line; an empty line is not made.</summary>
    public void EndLine()
    {
        TrimEnd();
        if (_text.Last is not ('\0' or '\n'))
        {
            _text.Append('\n');
        }
    }

    public string Between(int start, int end) => _text.Since(start)[..(end - start)].ToString();

    public string Finish()
    {
        while (_text.Last is '\n' or ' ')
        {
            _text.CutTo(_text.Length - 1);
        }

        return _text.ToString();
    }

    public void Dispose() => _text.Dispose();

    private void TrimEnd()
    {
        while (_text.Last == ' ')
        {
            _text.CutTo(_text.Length - 1);
        }
    }
}
