using System.Collections.Immutable;

namespace StaticArchive.Import;

/// <summary>Collects what there is to say while a post is read; each only once.</summary>
internal sealed class PostNotes
{
    private const int MaxNotes = 60;

    private readonly List<ImportNote> _notes = [];

    /// <param name="notes">Those of before.</param>
    public PostNotes(params IEnumerable<ImportNote> notes) => _notes.AddRange(notes);

    public void Guess(string message) => Add(new ImportNote(ImportRules.Guessed, message));

    public void Miss(string message) => Add(new ImportNote(ImportRules.Missing, message));

    public void LeaveOut(string message) => Add(new ImportNote(ImportRules.LeftOut, message));

    public void LeaveOutImage(string message) => Add(new ImportNote(ImportRules.ImageLeftOut, message));

    public ImmutableArray<ImportNote> All => [.. _notes];

    private void Add(ImportNote note)
    {
        if (_notes.Count < MaxNotes && !_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
