using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>A function of our own: takes its arguments as they are written, checks them itself.</summary>
internal abstract class TemplateFunction(string name, string firstParameter) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public virtual Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(object), firstParameter) : new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count == 0 || arguments[0] is not string first)
        {
            var given = arguments.Count == 0 ? "nothing" : context.GetTypeName(arguments[0]);
            throw new TemplateProblem(span, $"'{name}' takes a text as its {firstParameter}, not {given}");
        }

        return Call((PageTemplateContext)context, new TemplateCall(callerContext, span, first, arguments));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    protected abstract object? Call(PageTemplateContext context, TemplateCall call);
}

/// <param name="First">The first of the arguments.</param>
internal sealed record TemplateCall(ScriptNode? Caller, SourceSpan Span, string First, ScriptArray Arguments);
