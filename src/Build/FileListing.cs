using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>Every file that a build reads.</summary>
/// <param name="Theme">In ordinal order; names begin with <c>theme/</c>.</param>
internal sealed record FileListing(InputListing Input, ImmutableArray<InputPath> Theme)
{
    /// <param name="known">What was seen in the two folders, so that nobody need look again.</param>
    public static FileListing Read(BuildOptions options, DiagnosticBag diagnostics, (TreeStamps? Input, TreeStamps? Theme) known = default)
    {
        var input = InputReader.List(options.Input, diagnostics, known.Input);
        if (!Directory.Exists(options.Theme))
        {
            diagnostics.Add(InputRules.Missing.At(new SourceLocation("theme"), $"there is no folder '{Path.GetFileName(options.Theme)}' to read templates from"));
            return new FileListing(input, []);
        }

        return new FileListing(input, [.. FileTree.List(options.Theme, "theme", diagnostics, known.Theme)]);
    }

    /// <summary>The same files, of which some may be written anew.</summary>
    /// <returns>Null where one of them is not listed, or is no file with something in it now.</returns>
    public FileListing? With(IReadOnlySet<string> changed)
    {
        var missing = changed.Count;
        InputPath Again(InputPath path)
        {
            var file = changed.Contains(path.Name) ? new FileInfo(path.FullPath) : null;
            if (file is not { Exists: true, LinkTarget: null, Length: > 0 })
            {
                return path;
            }

            missing--;
            return path with { Size = file.Length, Stamp = default };
        }

        ImmutableArray<InputPath> All(ImmutableArray<InputPath> paths) => [.. paths.Select(Again)];
        var input = Input with
        {
            Settings = Input.Settings is { } settings ? Again(settings) : null,
            Data = All(Input.Data),
            DirectoryDefaults = All(Input.DirectoryDefaults),
            Articles = All(Input.Articles),
            Pages = All(Input.Pages),
            Assets = All(Input.Assets),
        };
        var listing = new FileListing(input, All(Theme));
        return missing == 0 ? listing : null;
    }
}
