namespace StaticArchive.Archive;

internal static class Suggestion
{
    /// <summary>The hint for a name that was meant; null for null.</summary>
    public static string? For(string? nearest) => nearest is null ? null : $"did you mean '{nearest}'?";
}
