namespace StaticArchive.Build;

/// <summary>What a finished build did.</summary>
/// <param name="Written">Files that are new or differ from the last site.</param>
/// <param name="Unchanged">Files left as they were.</param>
/// <param name="Removed">Files of the last site that are no longer made.</param>
/// <param name="Stages">In order, with the time that each took; never part of the output.</param>
public sealed record BuildReport(int Articles, int Pages, int Written, int Unchanged, int Removed, IReadOnlyList<StageTime> Stages)
{
    public int Files => Written + Unchanged;
}

/// <param name="Processor">Of all cores together: of the whole program meanwhile.</param>
public sealed record StageTime(string Name, TimeSpan Elapsed, TimeSpan Processor);
