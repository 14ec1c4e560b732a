using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>A failure that our own functions and accessors report through Scriban, which knows no diagnostics.</summary>
internal sealed class TemplateProblem(SourceSpan span, string message, string? hint = null) : ScriptRuntimeException(span, message)
{
    public string? Hint { get; } = hint;
}
