namespace StaticArchive.CommandLine;

/// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
internal static class Counts
{
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
