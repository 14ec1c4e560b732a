using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>Every file that a build reads.</summary>
/// <param name="Theme">In ordinal order; names begin with <c>theme/</c>.</param>
internal sealed record FileListing(InputListing Input, ImmutableArray<InputPath> Theme)
{
    public static FileListing Read(BuildOptions options, DiagnosticBag diagnostics)
    {
        var input = InputReader.List(options.Input, diagnostics);
        if (!Directory.Exists(options.Theme))
        {
            diagnostics.Add(InputRules.Missing.At(new SourceLocation("theme"), $"there is no folder '{Path.GetFileName(options.Theme)}' to read templates from"));
            return new FileListing(input, []);
        }

        return new FileListing(input, [.. FileTree.List(options.Theme, "theme", diagnostics)]);
    }
}
