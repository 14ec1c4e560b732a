using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Checks;

/// <summary>A file that holds what it may not.</summary>
/// <param name="Path">Of the built file.</param>
/// <param name="Owner">The article's file.</param>
/// <param name="Piece">A piece of the text, without spaces and marks.</param>
public sealed record Leak(string Path, string Owner, string Piece);

/// <summary>Looks for withheld texts in everything that is published, whatever form they have there.</summary>
public static class Leaks
{
    private static readonly char[] Ends = ['.', '!', '?', '。', '！', '？', '…', '\n'];

    /// <param name="files">Paths and what reads them; called once each, from several threads.</param>
    /// <returns>By path; one for each file and article.</returns>
    public static ImmutableArray<Leak> Find(IEnumerable<SecretText> secrets, Func<IEnumerable<string>> allowed, IEnumerable<(string Path, Func<byte[]> Read)> files)
    {
        var patterns = new LeakPatterns();
        foreach (var secret in secrets)
        {
            foreach (var sentence in secret.Text.Split(Ends))
            {
                patterns.Add(LeakText.OfPlain(sentence), secret.Owner);
            }
        }

        if (patterns.IsEmpty)
        {
            return [];
        }

        var found = files.AsParallel().SelectMany(f => PiecesIn(f.Path, f.Read(), patterns).Select(p => (f.Path, Piece: p))).ToList();
        var harmless = found.Count == 0 ? [] : allowed().AsParallel().SelectMany(t => patterns.In(LeakText.OfPlain(t))).ToHashSet();
        return
        [
            .. found.Where(f => !harmless.Contains(f.Piece)).Select(f => new Leak(f.Path, patterns[f.Piece].Owner, patterns[f.Piece].Text))
                .DistinctBy(l => (l.Path, l.Owner)).OrderBy(l => l.Path, StringComparer.Ordinal).ThenBy(l => l.Owner, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<int> PiecesIn(string path, byte[] bytes, LeakPatterns patterns)
    {
        foreach (var part in Unpacked.Of(path, bytes))
        {
            var (outside, inside) = LeakText.OfFile(Encoding.UTF8.GetString(part));
            foreach (var piece in patterns.In(outside).Concat(patterns.In(inside)))
            {
                yield return piece;
            }
        }

        // An address says what it leads to.
        foreach (var piece in patterns.In(LeakText.OfFile(path).Outside))
        {
            yield return piece;
        }
    }
}
