namespace StaticArchive.Diagnostics;

/// <summary>One entry of a stage's catalogue; <c>docs/diagnostics/CODE.md</c> is generated from it.</summary>
/// <param name="Code">Stable for ever: <c>SA</c> and four digits.</param>
/// <param name="Severity">The severity of its diagnostics.</param>
/// <param name="Title">A few English words, for lists.</param>
/// <param name="Cause">When it happens, in Korean, for contributors who are not programmers; Markdown.</param>
/// <param name="Remedy">What to do, in Korean; Markdown.</param>
/// <param name="Hint">What to do, in a few English words, wherever nothing better can be said.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string Cause, string Remedy, string Hint)
{
    /// <param name="where">Where the author can mend it.</param>
    /// <param name="message">One English sentence without a full stop, lower case first, naming the offending value.</param>
    /// <param name="hint">What to do here: <c>did you mean 'AI'?</c> Null: what the rule says.</param>
    public Diagnostic At(SourceLocation where, string message, string? hint = null) => new(Code, Severity, message, where, hint ?? Hint);
}
