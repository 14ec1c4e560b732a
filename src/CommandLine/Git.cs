using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace StaticArchive.CommandLine;

/// <summary>The program git, asked to read.</summary>
internal static class Git
{
    /// <summary>Whether it can be nothing else than the name of a revision.</summary>
    public static bool IsRevision(string text) => text.Length > 0 && !text.StartsWith('-') && !text.Any(char.IsControl);

    /// <returns>What it printed; or what went wrong, as a sentence.</returns>
    public static (string? Output, string? Problem) Run(string folder, params string[] arguments)
    {
        try
        {
            using var git = Start(folder, arguments);
            git.StandardInput.Close();
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? (output, null) : (null, error.Result.Split('\n')[0].Trim());
        }
        catch (Win32Exception)
        {
            return (null, "the program 'git' is not installed.");
        }
    }

    /// <summary>Throws <see cref="Win32Exception"/> where git is not installed.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8,
        };

        // Neither locks nor questions: this only reads.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        return Process.Start(start)!;
    }
}
