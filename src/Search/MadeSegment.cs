using System.Collections.Immutable;

namespace StaticArchive.Search;

/// <summary>A segment that is written.</summary>
/// <param name="Terms">Its words of three syllables and more.</param>
/// <param name="State">For the next build; made where it is asked for.</param>
internal sealed record MadeSegment(WrittenSegment Segment, ImmutableArray<string> Terms, Func<SegmentState> State);
