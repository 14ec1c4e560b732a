using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>How the index takes over from the last site what would be made of the same.</summary>
/// <param name="Memory">Of the last index, and takes what this one leaves.</param>
/// <param name="HasSegment">Keeps all files of a segment that was made of the same; false where it cannot.</param>
/// <param name="HasDocument">The same for the files of one document: address without ending, key, origin.</param>
/// <param name="Note">Remembers of what a file is made that is being written.</param>
/// <param name="Check">Throws where the site is given up.</param>
public sealed record SearchReuse(
    SearchMemory Memory, Func<ContentHash, bool> HasSegment, Func<string, ContentHash, string, bool> HasDocument, Action<OutputFile, ContentHash> Note, Action Check);
