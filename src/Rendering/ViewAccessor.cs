using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary>
/// Shows a view record to templates: its properties in snake_case, to read only. The getters are delegates bound once per type; Scriban's own way asks reflection
/// each time, which costs more than the rest of a page.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ViewAccessor> ByType = new();

    private readonly FrozenDictionary<string, Func<object, object?>> _getters;
    private readonly string _typeName;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The views' assembly is kept whole.")]
    private ViewAccessor(Type type)
    {
        _typeName = type.Name;
        _getters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .ToFrozenDictionary(p => StandardMemberRenamer.Rename(p.Name), Bind, StringComparer.Ordinal);
    }

    /// <summary>In a native program there is code for what is named somewhere: once for all objects, and for each other type that a view's property has.</summary>
    internal static readonly FrozenDictionary<Type, Func<MethodInfo, Func<object, object?>>> Bound = new Dictionary<Type, Func<MethodInfo, Func<object, object?>>>
    {
        [typeof(object)] = BindTyped<object, object>, [typeof(int)] = BindTyped<object, int>, [typeof(bool)] = BindTyped<object, bool>,
    }.ToFrozenDictionary();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static ViewAccessor For(Type type) => ByType.GetOrAdd(type, static t => new ViewAccessor(t));

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _getters.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _getters.Keys.Order(StringComparer.Ordinal);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _getters.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (!_getters.TryGetValue(member, out var getter))
        {
            var nearest = Similarity.Nearest(member, _getters.Keys);
            throw new TemplateProblem(span, $"{_typeName} has no member '{member}'", nearest is null ? null : $"did you mean '{nearest}'?");
        }

        value = getter(target);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All values that are no objects are in the list.")]
    private static Func<object, object?> Bind(PropertyInfo property)
    {
        var bind = typeof(ViewAccessor).GetMethod(nameof(BindTyped), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Func<object, object?>)bind.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod!])!;
    }

    private static Func<object, object?> BindTyped<TView, TValue>(MethodInfo getter)
    {
        var typed = getter.CreateDelegate<Func<TView, TValue>>();
        return target => typed((TView)target);
    }
}
