namespace StaticArchive.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "StaticArchive.csproj")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("the tests do not run inside a checkout of the project");
    }
}
