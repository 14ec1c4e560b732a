using StaticArchive.Archive;

namespace StaticArchive.Api;

/// <summary>Another file of a <see cref="JoinedFile"/>'s pieces: those of one list's articles, in the list's order.</summary>
/// <param name="Path">As in <see cref="Output.OutputFile.Path"/>, as is the origin.</param>
internal sealed record JoinedPart(string Path, string Origin, TermListing Listing);
