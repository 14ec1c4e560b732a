using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>A value of a YAML file with the place where it begins in the file as its author sees it.</summary>
public abstract record YamlNode(SourceLocation Where)
{
    /// <summary>For messages: <c>a text</c>, <c>a list</c>, <c>a mapping</c>.</summary>
    public abstract string Kind { get; }
}

/// <param name="Value">As YAML reads it: unquoted, unfolded, free of forbidden characters.</param>
/// <param name="IsPlain">Not quoted and no block: <c>~</c> and <c>null</c> then mean nothing.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceLocation Where) : YamlNode(Where)
{
    public override string Kind => "a text";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) || (IsPlain && Value is "~" or "null" or "Null" or "NULL");
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Where) : YamlNode(Where)
{
    public override string Kind => "a list";
}

/// <param name="Entries">In the file's order; every key once.</param>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Where) : YamlNode(Where)
{
    public override string Kind => "a mapping";
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
