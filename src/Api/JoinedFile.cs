using System.Buffers;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Api;

/// <summary>A file with one piece for each article, in the archive's order, which depends on that article and the site's settings alone.</summary>
/// <param name="Path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
internal sealed record JoinedFile(string Path, string Origin, Func<Article, ReadOnlyMemory<byte>> Piece)
{
    /// <summary>So many that all cores have work, and so few that they take little memory.</summary>
    private const int PiecesAtOnce = 128;

    public ReadOnlyMemory<byte> Head { get; init; }

    public ReadOnlyMemory<byte> Between { get; init; }

    public ReadOnlyMemory<byte> Tail { get; init; }

    /// <summary>Whether pieces are made of articles' texts, too.</summary>
    public bool HasTexts { get; init; }

    /// <summary>Framed like the file itself.</summary>
    public ImmutableArray<JoinedPart> Parts { get; init; } = [];

    public OutputFile Make(ImmutableArray<Article> articles) => Join(InParallel.Map(articles, Piece));

    /// <summary>The file itself; its pieces are made while it is written.</summary>
    public LongFile MakeLong(ImmutableArray<Article> articles) => new(Path, Origin, Chunks(articles));

    /// <summary>The file and its parts; every piece is made once.</summary>
    /// <param name="take">As that of <see cref="JoinParts"/>.</param>
    public void MakeAll(ImmutableArray<Article> articles, Action<OutputFile> take)
    {
        var pieces = InParallel.Map(articles, Piece);
        Take((Path, Origin), pieces, take);
        JoinParts(Parts, (articles, pieces), take);
    }

    /// <summary>The file itself.</summary>
    public OutputFile Join(ReadOnlyMemory<byte>[] pieces)
    {
        var all = GC.AllocateUninitializedArray<byte>(LengthOf(pieces));
        Fill(all, pieces);
        return new OutputFile(Path, all, Origin);
    }

    /// <param name="parts">Those of <see cref="Parts"/> that are to be made.</param>
    /// <param name="made">All articles, and their pieces in the same order.</param>
    /// <param name="take">
    /// Called from any thread. It must be done with the bytes when it returns: the next part is made in the same memory, since collecting as much garbage would cost more than all the copying.
    /// </param>
    public void JoinParts(IReadOnlyList<JoinedPart> parts, (ImmutableArray<Article> Articles, ReadOnlyMemory<byte>[] Pieces) made, Action<OutputFile> take)
    {
        var places = parts.Count == 0 ? [] : Enumerable.Range(0, made.Pieces.Length).ToDictionary(i => made.Articles[i].Id, StringComparer.Ordinal);
        Parallel.ForEach(parts, part => Take((part.Path, part.Origin), [.. part.Listing.Articles.Select(a => made.Pieces[places[a.Id]])], take));
    }

    private void Take((string Path, string Origin) file, ReadOnlyMemory<byte>[] pieces, Action<OutputFile> take)
    {
        var length = LengthOf(pieces);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        Fill(buffer, pieces);
        take(new OutputFile(file.Path, buffer.AsMemory(0, length), file.Origin));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Chunks(ImmutableArray<Article> articles)
    {
        var chunk = new ArrayBufferWriter<byte>();
        chunk.Write(Head.Span);
        for (var from = 0; from < articles.Length; from += PiecesAtOnce)
        {
            var pieces = InParallel.Map(articles.AsSpan(from, Math.Min(PiecesAtOnce, articles.Length - from)).ToArray(), Piece);
            for (var i = 0; i < pieces.Length; i++)
            {
                chunk.Write(from + i == 0 ? default : Between.Span);
                chunk.Write(pieces[i].Span);
            }

            yield return chunk.WrittenMemory;
            chunk.ResetWrittenCount();
        }

        chunk.Write(Tail.Span);
        yield return chunk.WrittenMemory;
    }

    private int LengthOf(ReadOnlyMemory<byte>[] pieces) =>
        checked((int)(Head.Length + Tail.Length + pieces.Sum(p => (long)p.Length) + ((long)Between.Length * Math.Max(0, pieces.Length - 1))));

    private void Fill(Span<byte> all, ReadOnlyMemory<byte>[] pieces)
    {
        all = After(Head, all);
        for (var i = 0; i < pieces.Length; i++)
        {
            all = After(pieces[i], After(i == 0 ? default : Between, all));
        }

        After(Tail, all);
    }

    /// <summary>Copies and returns what is left.</summary>
    private static Span<byte> After(ReadOnlyMemory<byte> part, Span<byte> all)
    {
        part.Span.CopyTo(all);
        return all[part.Length..];
    }
}
