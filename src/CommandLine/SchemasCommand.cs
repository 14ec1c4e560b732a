using System.CommandLine;
using StaticArchive.Output;
using StaticArchive.Schemas;

namespace StaticArchive.CommandLine;

/// <summary>Lists the JSON Schemas of the files that people write, or writes them into a folder.</summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var write = new Option<DirectoryInfo>("--write") { Description = "Write the schemas into this folder (in this repository: docs/schemas)." };
        var command = new Command("schemas", "List the JSON Schemas of articles, settings and data, by which editors check and complete.") { write };
        command.SetAction(parsed => Run(parsed.GetValue(write)?.FullName));
        return command;
    }

    /// <param name="folder">Null: only list.</param>
    private static int Run(string? folder)
    {
        foreach (var schema in SchemaFiles.All)
        {
            if (folder is null)
            {
                Console.WriteLine($"{schema.Name,-17} {schema.Covers}");
                continue;
            }

            try
            {
                SourceWriter.Put(Path.Combine(folder, schema.Name), schema.Write(address: null).Span);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"error: {schema.Name} cannot be written: {e.Message}");
                return ExitCodes.OutputFailed;
            }
        }

        return ExitCodes.Success;
    }
}
