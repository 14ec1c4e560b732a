namespace StaticArchive.Search;

/// <summary>How many documents, and titles, hold a run; each is counted once, if they are noted in order.</summary>
internal struct RunCount
{
    // One more than the number of the document, so that the default has none.
    private int _last;
    private int _lastTitle;

    public int Documents { get; private set; }

    public int Titles { get; private set; }

    public void Note(int document, bool isTitle)
    {
        Documents += _last == document + 1 ? 0 : 1;
        Titles += isTitle && _lastTitle != document + 1 ? 1 : 0;
        _last = document + 1;
        _lastTitle = isTitle ? document + 1 : _lastTitle;
    }

    public void Add(RunCount other)
    {
        Documents += other.Documents;
        Titles += other.Titles;
    }
}
