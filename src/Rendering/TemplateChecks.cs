using System.Collections.Immutable;
using Scriban.Syntax;
using StaticArchive.Diagnostics;

namespace StaticArchive.Rendering;

/// <summary>Finds in a parsed template what would fail on a page: names that can be looked up now are.</summary>
internal sealed class TemplateChecks(IReadOnlySet<string> partials, IReadOnlyDictionary<string, string> assets, DiagnosticBag diagnostics)
{
    public (ImmutableArray<NamedInclude> Includes, bool IncludesAny) Run(ScriptPage page)
    {
        var found = new Found();
        Visit(page, found);
        return (found.Includes.ToImmutable(), found.IncludesAny);
    }

    private void Visit(ScriptNode node, Found found)
    {
        if (node is ScriptVariable { Name: "include" } name && name.Parent is not ScriptFunctionCall)
        {
            diagnostics.Add(RenderingRules.NotAlone.At(TemplatePlaces.Of(node.Span), "'include' stands alone in its braces, with the name of a partial"));
        }

        if (node is ScriptFunctionCall { Target: ScriptVariable function } call)
        {
            CheckCall(call, function.Name, found);
        }

        foreach (var child in node.Children)
        {
            Visit(child, found);
        }
    }

    private void CheckCall(ScriptFunctionCall call, string function, Found found)
    {
        var literal = call.Arguments.Count > 0 && call.Arguments[0] is ScriptLiteral { Value: string text } ? text : null;
        if (function == "asset" && literal is not null && !assets.ContainsKey(literal))
        {
            diagnostics.Add(RenderingRules.UnknownAsset.At(
                TemplatePlaces.Of(call.Arguments[0].Span), $"there is no theme asset '{literal}'", AssetFunction.HintFor(literal, assets.Keys)));
        }
        else if (function == "include")
        {
            CheckInclude(call, literal, found);
        }
    }

    private void CheckInclude(ScriptFunctionCall call, string? partial, Found found)
    {
        if (!PartialInclude.IsAlone(call))
        {
            diagnostics.Add(RenderingRules.NotAlone.At(TemplatePlaces.Of(call.Span), "'include' stands alone in its braces; it gives no value"));
        }

        if (partial is null)
        {
            found.IncludesAny = true;
        }
        else if (partials.Contains(partial))
        {
            found.Includes.Add(new NamedInclude(partial, call.Span));
        }
        else
        {
            diagnostics.Add(RenderingRules.UnknownPartial.At(
                TemplatePlaces.Of(call.Arguments[0].Span), $"there is no partial '{partial}'", AssetFunction.HintFor(partial, partials)));
        }
    }

    private sealed class Found
    {
        public ImmutableArray<NamedInclude>.Builder Includes { get; } = ImmutableArray.CreateBuilder<NamedInclude>();

        public bool IncludesAny { get; set; }
    }
}
