using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;

namespace StaticArchive.Input;

/// <summary>Lists <c>input/</c> by role.</summary>
public static class InputReader
{
    /// <param name="folder">Wherever it is, names begin with <c>input/</c>.</param>
    public static InputListing List(string folder, DiagnosticBag diagnostics) => List(folder, diagnostics, null);

    /// <param name="known">As that of <see cref="FileTree.List(string, string, DiagnosticBag, TreeStamps?)"/>.</param>
    internal static InputListing List(string folder, DiagnosticBag diagnostics, TreeStamps? known)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(InputRules.Missing.At(new SourceLocation("input"), $"there is no folder '{Path.GetFileName(folder)}' to read articles from"));
            return new InputListing();
        }

        var files = FileTree.List(folder, "input", diagnostics, known);
        var byRole = files.ToLookup(f => RoleOf(f.Name));
        foreach (var unused in byRole[Role.Nobody])
        {
            diagnostics.Add(InputRules.Unused.At(new SourceLocation(unused.Name), "nobody reads this file"));
        }

        var settings = byRole[Role.Settings].FirstOrDefault();
        if (settings is null)
        {
            diagnostics.Add(InputRules.Missing.At(new SourceLocation("input/settings.yml"), "the site's settings are missing"));
        }

        return new InputListing
        {
            Settings = settings,
            Data = [.. byRole[Role.Data]],
            DirectoryDefaults = [.. byRole[Role.DirectoryDefaults]],
            Articles = [.. byRole[Role.Article]],
            Pages = [.. byRole[Role.Page]],
            Assets = [.. byRole[Role.Asset]],
        };
    }

    private static Role RoleOf(string name)
    {
        Span<Range> parts = stackalloc Range[4];
        var text = name.AsSpan();
        var depth = text.Split(parts, '/');
        if (depth == 2)
        {
            return text[parts[1]] is "settings.yml" ? Role.Settings : Role.Nobody;
        }

        var isMarkdown = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var isYaml = name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        return text[parts[1]] switch
        {
            "articles" when isMarkdown => Role.Article,
            "articles" when isYaml => Path.GetFileName(text) is FileTree.DirectoryDefaults ? Role.DirectoryDefaults : Role.Nobody,
            "pages" when isMarkdown => Role.Page,
            "pages" when isYaml => Role.Nobody,
            "assets" when isMarkdown => Role.Nobody,
            "articles" or "pages" or "assets" => Role.Asset,
            "data" when isYaml && depth == 3 => Role.Data,
            _ => Role.Nobody,
        };
    }

    private enum Role
    {
        Nobody,
        Settings,
        Data,
        DirectoryDefaults,
        Article,
        Page,
        Asset,
    }
}
