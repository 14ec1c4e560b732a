using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StaticArchive.Text;

namespace StaticArchive.Checks;

/// <summary>A file that holds what it may not.</summary>
/// <param name="Path">Of the built file.</param>
/// <param name="Owner">The article's file.</param>
/// <param name="Piece">A piece of the text, without spaces and marks.</param>
public sealed record Leak(string Path, string Owner, string Piece);

/// <summary>Looks for withheld texts in everything that is published, whatever form they have there: file by file, from any thread, then says what it found.</summary>
public sealed class Leaks
{
    private static readonly char[] Ends = ['.', '!', '?', '。', '！', '？', '…', '\n'];

    private readonly LeakPatterns _patterns;
    private readonly ConcurrentBag<(string Path, int Piece)> _found = [];

    /// <param name="allowed">What stands on the site by right: who wrote the same sentence twice leaks nothing. Asked only where there are secrets.</param>
    public Leaks(IEnumerable<SecretText> secrets, Func<IEnumerable<string>> allowed)
    {
        var patterns = new LeakPatterns();
        foreach (var secret in secrets)
        {
            foreach (var sentence in secret.Text.Split(Ends))
            {
                patterns.Add(LeakText.OfPlain(sentence), secret.Owner);
            }
        }

        // Left out before anything is looked into: a sentence that stands everywhere would be found everywhere.
        _patterns = patterns.IsEmpty ? patterns : patterns.Without(InParallel.Map([.. allowed()], t => patterns.In(LeakText.OfPlain(t))).SelectMany(found => found).ToHashSet());
    }

    /// <summary>There is nothing that could leak: no file need be looked at.</summary>
    public bool IsEmpty => _patterns.IsEmpty;

    public void LookInto(string path, byte[] bytes)
    {
        foreach (var part in Unpacked.Of(path, bytes))
        {
            var (outside, inside) = LeakText.OfFile(Encoding.UTF8.GetString(part));
            Note(path, _patterns.In(outside));
            Note(path, _patterns.In(inside));
        }

        // An address says what it leads to.
        Note(path, _patterns.In(LeakText.OfFile(path).Outside));
    }

    /// <returns>By path; one for each file and article.</returns>
    public ImmutableArray<Leak> Found()
    {
        return
        [
            .. _found.OrderBy(f => f.Piece).Select(f => new Leak(f.Path, _patterns[f.Piece].Owner, _patterns[f.Piece].Text))
                .DistinctBy(l => (l.Path, l.Owner)).OrderBy(l => l.Path, StringComparer.Ordinal).ThenBy(l => l.Owner, StringComparer.Ordinal),
        ];
    }

    /// <param name="files">Paths and what reads them; called once each, from several threads.</param>
    /// <returns>As <see cref="Found"/>.</returns>
    public static ImmutableArray<Leak> Find(IEnumerable<SecretText> secrets, Func<IEnumerable<string>> allowed, IEnumerable<(string Path, Func<byte[]> Read)> files)
    {
        var leaks = new Leaks(secrets, allowed);
        if (!leaks.IsEmpty)
        {
            Parallel.ForEach(files, f => leaks.LookInto(f.Path, f.Read()));
        }

        return leaks.Found();
    }

    private void Note(string path, ImmutableArray<int> pieces)
    {
        foreach (var piece in pieces)
        {
            _found.Add((path, piece));
        }
    }
}
