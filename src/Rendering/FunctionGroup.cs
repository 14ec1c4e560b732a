using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Rendering;

/// <summary>Some functions of Scriban's under one name, to be called, not listed. They are prepared when a template asks for one: to find a hundred by reflection takes longer than a page.</summary>
internal sealed class FunctionGroup : ScriptObject
{
    private readonly Lazy<ScriptObject> _picked;

    public FunctionGroup(Func<ScriptObject> all, string[] names)
    {
        _picked = new(() => Pick(all(), names));
        IsReadOnly = true;
    }

    public override bool Contains(string member) => _picked.Value.Contains(member);

    public override bool CanWrite(string member) => false;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        _picked.Value.TryGetValue(context, span, member, out value);

    private static ScriptObject Pick(ScriptObject all, string[] names)
    {
        var picked = new ScriptObject(names.Length, false);
        foreach (var name in names)
        {
            picked.SetValue(name, all[name], readOnly: true);
        }

        picked.IsReadOnly = true;
        return picked;
    }
}
