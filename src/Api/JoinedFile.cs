using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Output;

namespace StaticArchive.Api;

/// <summary>A file with one piece for each article, in the archive's order, which depends on that article and the site's settings alone.</summary>
/// <param name="Path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
internal sealed record JoinedFile(string Path, string Origin, Func<Article, ReadOnlyMemory<byte>> Piece)
{
    public ReadOnlyMemory<byte> Head { get; init; }

    public ReadOnlyMemory<byte> Between { get; init; }

    public ReadOnlyMemory<byte> Tail { get; init; }

    /// <summary>Whether pieces are made of articles' texts, too.</summary>
    public bool HasTexts { get; init; }

    public OutputFile Make(ImmutableArray<Article> articles) => Join([.. articles.AsParallel().AsOrdered().Select(Piece)]);

    public OutputFile Join(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var length = Head.Length + Tail.Length + pieces.Sum(p => (long)p.Length) + ((long)Between.Length * Math.Max(0, pieces.Count - 1));
        var all = new byte[length];
        var at = 0;
        Append(Head);
        for (var i = 0; i < pieces.Count; i++)
        {
            Append(i == 0 ? default : Between);
            Append(pieces[i]);
        }

        Append(Tail);
        return new OutputFile(Path, all, Origin);

        void Append(ReadOnlyMemory<byte> part)
        {
            part.Span.CopyTo(all.AsSpan(at));
            at += part.Length;
        }
    }
}
