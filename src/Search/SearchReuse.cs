using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>How the index takes over from the last site what would be made of the same.</summary>
/// <param name="Memory">Of the last index, and takes what this one leaves.</param>
/// <param name="IsMetadataSame">Whether nothing but texts changed since the last site.</param>
/// <param name="HasSegment">Keeps all files of a segment that were made of the same; false where it cannot.</param>
/// <param name="HasBlocks">Keeps some of those files, by path; false where it cannot: then it keeps none.</param>
/// <param name="ReadFile">A file of the last site; null: it is not as it was.</param>
/// <param name="TextBefore">What the plain text of an article was, by its hash; null: nobody knows.</param>
/// <param name="HasDocument">The same for the files of one document: address without ending, key, origin.</param>
/// <param name="Note">Remembers of what a file is made that is being written.</param>
/// <param name="Check">Throws where the site is given up.</param>
public sealed record SearchReuse(
    SearchMemory Memory, bool IsMetadataSame, Func<ContentHash, bool> HasSegment, Func<IReadOnlyList<string>, ContentHash, bool> HasBlocks, Func<string, ReadOnlyMemory<byte>?> ReadFile,
    Func<Article, ContentHash, string?> TextBefore, Func<string, ContentHash, string, bool> HasDocument, Action<OutputFile, ContentHash> Note, Action Check);
