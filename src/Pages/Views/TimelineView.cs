namespace StaticArchive.Pages.Views;

/// <summary>When the archive's articles name a company or person, and whom with: a row for it and one for each companion, a dot for each month. All lengths are those of an SVG's view box.</summary>
/// <param name="Lanes">The term's own first, then the companions with the most articles.</param>
/// <param name="Dots">Of the first lane, each with its words.</param>
public sealed record TimelineView(int Width, int Height, IReadOnlyList<TickView> Ticks, IReadOnlyList<LaneView> Lanes, IReadOnlyList<DotView> Dots);

/// <summary>The beginning of a year.</summary>
/// <param name="Text">Null where years are too many to name each.</param>
public sealed record TickView(int X, string? Text);

/// <param name="Url">Of the companion's page; of the term's own.</param>
/// <param name="CountText">In words: <c>글 3편</c>.</param>
/// <param name="Y">Of the dots.</param>
/// <param name="Marks">Its dots, by size; empty for the first lane.</param>
public sealed record LaneView(string Name, string Url, int Count, string CountText, int Y, IReadOnlyList<MarksView> Marks);

/// <param name="Path">An SVG path of points, which a line with round ends and this width draws as dots: many times cheaper than an element for each.</param>
public sealed record MarksView(int Width, string Path);

/// <param name="Text">In words: the month and its articles.</param>
public sealed record DotView(int X, int Radius, string Text);
