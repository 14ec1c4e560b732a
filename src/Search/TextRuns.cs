namespace StaticArchive.Search;

/// <summary>A word as it stands in normalised text: letters of one kind without anything between.</summary>
/// <param name="IsSyllabic">Hangul, Han or Kana; else Latin, Greek, Cyrillic and digits.</param>
internal readonly record struct TextRun(int Start, int End, bool IsSyllabic)
{
    public int Length => End - Start;
}

/// <summary>Walks through the runs of a text.</summary>
internal ref struct TextRuns(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public TextRun Current { get; private set; }

    public readonly TextRuns GetEnumerator() => this;

    public bool MoveNext()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && SearchText.IsSyllabic(text[at]))
            {
                at++;
            }

            var isSyllabic = at > start;
            while (!isSyllabic && at < text.Length && SearchText.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                Current = new TextRun(start, at, isSyllabic);
                _at = at;
                return true;
            }

            at++;
        }

        _at = at;
        return false;
    }
}
