using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Reads the values of one mapping by its contract and says what is wrong with them; a value that is wrong reads as one that is missing.</summary>
public sealed class MappingReader
{
    /// <summary>A file of another kind altogether would say the same thing a thousand times.</summary>
    private const int MaxUnknownKeys = 10;

    private readonly YamlEntry?[] _entries;
    private readonly Contract _contract;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly bool _isPartial;

    /// <param name="isPartial">Only some of the keys are expected here: none is missing.</param>
    public MappingReader(YamlMapping mapping, Contract contract, ICollection<Diagnostic> diagnostics, bool isPartial = false)
    {
        (Where, _contract, _diagnostics, _isPartial) = (mapping.Where, contract, diagnostics, isPartial);
        _entries = new YamlEntry?[contract.Keys.Length];
        var unknown = 0;
        foreach (var entry in mapping.Entries)
        {
            var index = contract.IndexOf(entry.Key.Value);
            if (index < 0)
            {
                if (++unknown <= MaxUnknownKeys)
                {
                    ReportUnknown(entry.Key);
                }
            }
            else if (_entries[index] is { } first)
            {
                diagnostics.Add(YamlRules.DuplicateKey.At(
                    entry.Key.Where, $"the key '{entry.Key.Value}' is another spelling of '{first.Key.Value}' at {first.Key.Where}"));
            }
            else
            {
                _entries[index] = entry;
            }
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public SourceLocation Where { get; }

    public ICollection<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Takes values of another mapping for the keys that this one does not have.</summary>
    public void AddFallbacks(ImmutableArray<YamlEntry> fallbacks)
    {
        foreach (var entry in fallbacks)
        {
            var index = _contract.IndexOf(entry.Key.Value);
            if (index >= 0)
            {
                _entries[index] ??= entry;
            }
        }
    }

    /// <summary>The value as it stands in the file; null where it is missing (said if it is required) or empty (said).</summary>
    public YamlNode? Node(KeySpec key)
    {
        var entry = _entries[_contract.IndexOf(key)];
        if (entry is null)
        {
            if (key.IsRequired && !_isPartial)
            {
                _diagnostics.Add(YamlRules.MissingKey.At(Where, $"'{key.Name}' is missing from {_contract.Name}", $"add a line '{key.Name}: …'"));
            }

            return null;
        }

        if (entry.Value is YamlScalar { IsEmpty: true } or YamlMapping { Entries.IsEmpty: true })
        {
            var hint = key.IsRequired ? "write a value; one that begins with '#' must stand in quotes" : null;
            _diagnostics.Add(YamlRules.Empty.At(entry.Value.Where, $"'{entry.Key.Value}' has no value", hint));
            return null;
        }

        return entry.Value;
    }

    public bool Has(KeySpec key) => _entries[_contract.IndexOf(key)] is not null;

    public Located<string>? Text(KeySpec key) => Node(key) is { } node ? Scalars.Text(node, key, _diagnostics) : null;

    public ImmutableArray<Located<string>> Texts(KeySpec key) => Node(key) is { } node ? Scalars.Texts(node, key, _diagnostics) : [];

    public int? Integer(KeySpec key) => Text(key) is { } text ? Scalars.Integer(text, key, _diagnostics) : null;

    public Located<T>? Word<T>(KeySpec key, WordSet<T> words)
        where T : struct, Enum =>
        Text(key) is { } text ? Scalars.Word(text, key, words, _diagnostics) : null;

    public Located<DateOnly>? Day(KeySpec key) => Text(key) is { } text ? Scalars.Day(text, key, _diagnostics) : null;

    public Located<string>? Url(KeySpec key) => Text(key) is { } text && WebAddress.Check(text, _diagnostics) ? text : null;

    public Located<string>? Language(KeySpec key) => Text(key) is { } text && LanguageTag.Check(text, _diagnostics) ? text : null;

    public Located<string>? SlugLike(KeySpec key) => Text(key) is { } text && SlugRules.Check(text, key.Name, _diagnostics) ? text : null;

    public MappingReader? Mapping(KeySpec key)
    {
        var node = Node(key);
        return node is null ? null : Inner(node, key);
    }

    /// <summary>A single mapping stands for a list of one.</summary>
    public IEnumerable<MappingReader> Mappings(KeySpec key)
    {
        var node = Node(key);
        ImmutableArray<YamlNode> items = node is YamlSequence list ? list.Items : node is null ? [] : [node];
        if (items.Length > key.MaxItems)
        {
            _diagnostics.Add(YamlRules.TooLong.At(node!.Where, $"'{key.Name}' has {items.Length:N0} entries; at most {key.MaxItems:N0} are read"));
            yield break;
        }

        foreach (var item in items)
        {
            if (Inner(item, key) is { } reader)
            {
                yield return reader;
            }
        }
    }

    private MappingReader? Inner(YamlNode node, KeySpec key)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, key.Fields!, _diagnostics);
        }

        _diagnostics.Add(YamlRules.WrongType.At(
            node.Where, $"'{key.Name}' needs 'key: value' lines below it, not {node.Kind}",
            $"its keys are {Shown.List(key.Fields!.Keys.Select(k => k.Name))}"));
        return null;
    }

    private void ReportUnknown(YamlScalar key)
    {
        var allowed = $"the keys of {_contract.Name} are {Shown.List(_contract.Keys.Select(k => k.Name))}";
        var hint = _contract.Nearest(key.Value) is { } nearest ? $"did you mean '{nearest}'? {allowed}" : allowed;
        _diagnostics.Add(YamlRules.UnknownKey.At(key.Where, $"unknown key '{Shown.Clip(key.Value)}'", hint));
    }
}
