using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>Lists the diagnostics' codes, or writes their pages of the documentation.</summary>
internal static class CatalogueCommand
{
    /// <param name="folder">Null: only list.</param>
    public static int Run(string? folder)
    {
        if (folder is null)
        {
            foreach (var rule in DiagnosticCatalogue.All)
            {
                Console.WriteLine($"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Title}");
            }

            return ExitCodes.Success;
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in DiagnosticCatalogue.Pages())
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return ExitCodes.Success;
    }
}
