using System.Runtime.InteropServices;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Of what a segment was made and what was found in it: enough to make the next one of it where a few documents have changed.</summary>
/// <param name="Key">Of the segment (<see cref="DocumentKeys"/>).</param>
/// <param name="Around">Hash of what it depends on besides its documents: the words of names, and those of an older segment.</param>
/// <param name="UsualLength">Of its texts, in characters, rounded.</param>
/// <param name="Terms">Hashes of what may be nouns, ascending.</param>
/// <param name="Words">Hashes of what has lists, ascending.</param>
/// <param name="Dictionary">Ordinal.</param>
/// <param name="OtherNames">Texts under other names, by key.</param>
/// <param name="Blocks">First keys and names.</param>
internal sealed record SegmentState(
    ContentHash Key, ContentHash Around, int UsualLength, DocumentFields Documents, RunCounts Runs, ulong[] Terms, ulong[] Words, DictionaryWord[] Dictionary,
    IReadOnlyDictionary<string, string> OtherNames, (string Key, string Name)[] Blocks)
{
    public void Write(CacheWriter writer)
    {
        writer.Hash(Key);
        writer.Hash(Around);
        writer.Number(UsualLength);
        Documents.Write(writer);
        Runs.Write(writer);
        writer.Octets(MemoryMarshal.AsBytes(Terms.AsSpan()));
        writer.Octets(MemoryMarshal.AsBytes(Words.AsSpan()));
        writer.Number(Dictionary.Length);
        foreach (var word in Dictionary)
        {
            writer.Text(word.Word);
            writer.Number(word.Documents);
            writer.Number(word.Titles);
            writer.Number(word.Best.Document + 1);
            writer.Number(word.Best.Weight + 1);
        }

        WriteTexts(writer, [.. OtherNames.Select(n => (n.Key, n.Value))]);
        WriteTexts(writer, Blocks);
    }

    public static SegmentState Read(CacheReader reader)
    {
        var (key, around, usual, documents, runs) = (reader.Hash(), reader.Hash(), reader.Number(), DocumentFields.Read(reader), RunCounts.Read(reader));
        var (terms, words) = (MemoryMarshal.Cast<byte, ulong>(reader.Octets()).ToArray(), MemoryMarshal.Cast<byte, ulong>(reader.Octets()).ToArray());
        var dictionary = new DictionaryWord[reader.Number()];
        for (var i = 0; i < dictionary.Length; i++)
        {
            dictionary[i] = new DictionaryWord(reader.Text(), reader.Number(), reader.Number(), new BestDocument(reader.Number() - 1, reader.Number() - 1));
        }

        return new SegmentState(key, around, usual, documents, runs, terms, words, dictionary, ReadTexts(reader).ToDictionary(t => t.Item1, t => t.Item2, StringComparer.Ordinal), ReadTexts(reader));
    }

    private static void WriteTexts(CacheWriter writer, (string, string)[] texts)
    {
        writer.Number(texts.Length);
        foreach (var (one, other) in texts)
        {
            writer.Text(one);
            writer.Text(other);
        }
    }

    private static (string, string)[] ReadTexts(CacheReader reader)
    {
        var texts = new (string, string)[reader.Number()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = (reader.Text(), reader.Text());
        }

        return texts;
    }
}
