namespace StaticArchive.CommandLine;

/// <summary>The memory of a command that ends soon.</summary>
internal static class WorkingMemory
{
    /// <summary>In octets: more than building again needs where little has changed.</summary>
    private const long Most = 240_000_000;

    /// <summary>One in so many of the octets that there are.</summary>
    private const int Share = 8;

    /// <summary>
    /// No garbage is collected before so much is used that there is some to collect. What a build makes at first is needed to its end: to go through it again and again costs a fifth of building again, and finds nothing.
    /// </summary>
    public static void Prepare()
    {
        try
        {
            _ = GC.TryStartNoGCRegion(Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The collector cannot keep as much, or does so already.
        }
    }
}
