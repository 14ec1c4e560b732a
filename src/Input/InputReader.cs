using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Input;

/// <summary>Lists <c>input/</c> by role.</summary>
public static class InputReader
{
    private static readonly string[] Areas = ["articles", "pages", "assets", "data"];

    /// <param name="folder">Wherever it is, names begin with <c>input/</c>.</param>
    public static InputListing List(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(InputRules.Missing.At(new SourceLocation("input"), $"there is no folder '{Path.GetFileName(folder)}' to read articles from"));
            return new InputListing();
        }

        var files = FileTree.List(folder, "input", diagnostics);
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
        return (Array.IndexOf(Areas, text[parts[1]].ToString()), isMarkdown, isYaml) switch
        {
            (0, true, _) => Role.Article,
            (0, _, true) => Path.GetFileName(text) is FileTree.DirectoryDefaults ? Role.DirectoryDefaults : Role.Nobody,
            (1, true, _) => Role.Page,
            (1, _, true) => Role.Nobody,
            (2, true, _) => Role.Nobody,
            (0 or 1 or 2, _, _) => Role.Asset,
            (3, _, true) => depth == 3 ? Role.Data : Role.Nobody,
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
