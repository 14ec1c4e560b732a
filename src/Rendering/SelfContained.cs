using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>
/// Finds the partials that write the same wherever they stand, as long as they get the same arguments: they use nothing but these, the words, the site and the
/// functions, and change nothing. Told by what a partial is made of; what this list does not know could do anything.
/// </summary>
internal static class SelfContained
{
    private static readonly HashSet<Type> Known =
    [
        typeof(ScriptPage), typeof(ScriptBlockStatement), typeof(ScriptRawStatement), typeof(ScriptEscapeStatement), typeof(ScriptExpressionStatement), typeof(ScriptEndStatement),
        typeof(ScriptIfStatement), typeof(ScriptElseStatement), typeof(ScriptConditionalExpression), typeof(ScriptBinaryExpression), typeof(ScriptUnaryExpression),
        typeof(ScriptNestedExpression), typeof(ScriptMemberExpression), typeof(ScriptIndexerExpression), typeof(ScriptFunctionCall), typeof(ScriptPipeCall), typeof(ScriptLiteral), typeof(ScriptVariableGlobal),
        typeof(ScriptVariableLocal), typeof(ScriptArgumentBinary), typeof(ScriptToken), typeof(ScriptKeyword), typeof(ScriptNopStatement),
        typeof(ScriptList<ScriptExpression>), typeof(ScriptList<ScriptStatement>),
    ];

    /// <param name="globals">The global names that are the same on all pages.</param>
    /// <returns>Their names.</returns>
    public static HashSet<string> Find(IReadOnlyDictionary<string, CompiledTemplate> partials, IReadOnlySet<string> globals)
    {
        var found = partials.Values.Where(p => !p.IncludesAny && IsSelfContained(p.Page, globals)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

        // One that includes one that is not, is not.
        while (found.RemoveWhere(name => partials[name].Includes.Any(i => !found.Contains(i.Name))) > 0)
        {
        }

        return found;
    }

    private static bool IsSelfContained(ScriptNode node, IReadOnlySet<string> globals) => node is ScriptForStatement loop
        ? IsSelfContained(loop, globals)
        : Known.Contains(node.GetType())
        && (node is not ScriptVariableGlobal global || IsMemberName(global) || globals.Contains(global.Name))
        && node.Children.All(child => child is null || IsSelfContained(child, globals));

    /// <summary>A loop's variable is known inside the loop, and only there.</summary>
    private static bool IsSelfContained(ScriptForStatement loop, IReadOnlySet<string> globals) =>
        loop is { Variable: ScriptVariableGlobal variable, Iterator: { } iterator, Body: { } body, Else: null, NamedArguments: null or { Count: 0 } }
        && IsSelfContained(iterator, globals)
        && IsSelfContained(body, new HashSet<string>(globals, StringComparer.Ordinal) { variable.Name, "for" });

    /// <summary>Of <c>card.title</c>, the <c>title</c>.</summary>
    private static bool IsMemberName(ScriptVariableGlobal variable) => variable.Parent is ScriptMemberExpression member && ReferenceEquals(member.Member, variable);
}
