using System.Diagnostics;
using System.Text;
using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>Those of the project's texts that a branch touches as they were in a revision, laid into a folder of their own: the work tree is left alone.</summary>
internal static class GitTree
{
    /// <summary>What says something of articles and addresses; images and the like are left out.</summary>
    private static readonly string[] Endings = [".md", ".yml", ".yaml"];

    /// <summary>Larger files no build reads.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The files where the branch left <paramref name="revision"/>.</summary>
    /// <param name="touched">Names, as in diagnostics; others are left out.</param>
    /// <param name="folder">Empty; it will hold <c>input</c> and the theme's words.</param>
    /// <returns>What went wrong, as a sentence; null where nothing did.</returns>
    public static string? Lay(BuildOptions options, string revision, IReadOnlySet<string> touched, string folder)
    {
        if (!IsInside(options, options.Input))
        {
            return $"--base needs the articles in the repository, below {options.Root}";
        }

        var (start, problem) = Git.Run(options.Root, "merge-base", "--end-of-options", revision, "HEAD");
        if (start is null)
        {
            return $"git does not know where the branch left '{revision}': {(problem is { Length: > 0 } ? problem : "they have nothing in common")}";
        }

        var (list, listProblem) = Git.Run(options.Root, ["ls-tree", "-r", "-z", start.Trim(), "--", .. Folders(options)]);
        if (list is null)
        {
            return $"git does not list the files of '{revision}': {listProblem}";
        }

        var entries = list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(EntryOf).OfType<(string Id, string Path)>()
            .Where(e => ProjectPaths.NameOf(options, Path.Combine(options.Root, e.Path)) is { } name && touched.Contains(name));
        Directory.CreateDirectory(Path.Combine(folder, Below(options, options.Input)));
        Write(options, [.. entries], folder);
        return null;
    }

    /// <summary>The project as it lies in such a folder; a theme from elsewhere stays the same.</summary>
    public static BuildOptions Options(BuildOptions options, string folder) => options with
    {
        Root = folder, Input = Path.Combine(folder, Below(options, options.Input)),
        Theme = IsInside(options, options.Theme) ? Path.Combine(folder, Below(options, options.Theme)) : options.Theme,
    };

    private static IEnumerable<string> Folders(BuildOptions options) =>
        IsInside(options, options.Theme) ? [Below(options, options.Input), Below(options, options.Theme) + "/strings"] : [Below(options, options.Input)];

    private static bool IsInside(BuildOptions options, string folder) => Below(options, folder) is var below && !below.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(below);

    private static string Below(BuildOptions options, string folder) => Path.GetRelativePath(options.Root, folder).Replace(Path.DirectorySeparatorChar, '/');

    /// <param name="line"><c>100644 blob ID TAB PATH</c>.</param>
    /// <returns>Null for links, modules and what is not read.</returns>
    private static (string Id, string Path)? EntryOf(string line) =>
        line.Split('\t', 2) is [var head, var path] && head.Split(' ') is [var mode, "blob", var id] && mode.StartsWith("100", StringComparison.Ordinal)
        && Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && path.Split('/').All(s => s is not ("" or "." or "..")) && !path.Contains('\\', StringComparison.Ordinal)
            ? (id, path)
            : null;

    private static void Write(BuildOptions options, (string Id, string Path)[] entries, string folder)
    {
        using var git = Git.Start(options.Root, "cat-file", "--batch");
        var asking = Task.Run(() =>
        {
            foreach (var (id, _) in entries)
            {
                git.StandardInput.Write(id + "\n");
            }

            git.StandardInput.Close();
        });
        using var answers = new BufferedStream(git.StandardOutput.BaseStream, 1 << 16);
        foreach (var (_, path) in entries)
        {
            var bytes = ReadOne(answers);
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes.Length > MostBytes ? [] : bytes);
        }

        asking.Wait();
        git.WaitForExit();
    }

    /// <summary><c>ID blob SIZE LF</c>, the bytes, <c>LF</c>.</summary>
    private static byte[] ReadOne(Stream answers)
    {
        var head = new StringBuilder();
        for (var c = answers.ReadByte(); c is not ('\n' or -1); c = answers.ReadByte())
        {
            head.Append((char)c);
        }

        var bytes = new byte[int.Parse(head.ToString().Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)];
        answers.ReadExactly(bytes);
        answers.ReadByte();
        return bytes;
    }
}
