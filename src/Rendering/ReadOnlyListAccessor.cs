using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Rendering;

/// <summary>Lists of views, by index.</summary>
internal sealed class ReadOnlyListAccessor : IListAccessor
{
    public static readonly ReadOnlyListAccessor Instance = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        target is IList list && index >= 0 && index < list.Count ? list[index] : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new TemplateProblem(span, "lists of the site are there to be read, not changed");
}
