using System.Collections.Frozen;
using Scriban.Syntax;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary><c>include 'card' card</c>: renders a partial where it stands. Scriban's own makes a string of each partial, which would then be escaped.</summary>
internal sealed class PartialInclude(FrozenDictionary<string, CompiledTemplate> partials) : TemplateFunction("include", "partial")
{
    public override Type ReturnType => typeof(void);

    /// <summary>Whether this call's result is written where it stands, rather than used in an expression.</summary>
    public static bool IsAlone(ScriptNode? call) => call?.Parent is ScriptExpressionStatement;

    protected override object? Call(PageTemplateContext context, TemplateCall call)
    {
        if (!IsAlone(call.Caller))
        {
            throw new TemplateProblem(call.Span, "'include' stands alone in its braces; it gives no value");
        }

        if (!partials.TryGetValue(call.First, out var partial))
        {
            var nearest = Similarity.Nearest(call.First, partials.Keys);
            throw new TemplateProblem(call.Span, $"there is no partial '{call.First}'", nearest is null ? null : $"did you mean '{nearest}'?");
        }

        context.WriteShared(SharedPartials.KeyOf(partial, call.Arguments), (partial, call), static (context, include) => Render(include.partial, include.call, context));
        return null;
    }

    private static void Render(CompiledTemplate partial, TemplateCall call, PageTemplateContext context)
    {
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, call.Arguments, asReadOnly: true, force: true);
            context.Evaluate(partial.Page);
        }
        finally
        {
            context.PopLocal();
        }
    }
}
