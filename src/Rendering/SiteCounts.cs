using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>
/// Finds the templates that may show how many articles or sources the site has, or its categories: these change with nearly every new article, and most pages do not show them.
/// A template that takes the site whole, or looks a name of it up, could show anything.
/// </summary>
internal static class SiteCounts
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "article_count", "source_count", "categories" };

    public static bool MayBeShownBy(ScriptNode node) => node switch
    {
        ScriptThisExpression => true,
        ScriptVariable { Name: "site", Parent: not ScriptMemberExpression } => true,
        ScriptVariable { Name: "site", Parent: ScriptMemberExpression { Target: ScriptVariable { Name: "site" } } member } => member.Member is not { } name || Names.Contains(name.Name),
        _ => node.Children.Any(child => child is not null && MayBeShownBy(child)),
    };
}
