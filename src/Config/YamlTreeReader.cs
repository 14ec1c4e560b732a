using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticArchive.Config;

/// <summary>
/// Reads the part of YAML that this project knows into a tree with places: one document of texts, lists and mappings. No anchors and aliases (a few lines of
/// them can stand for gigabytes), no tags, no merge keys. The parser is asked event by event, so a file that is nested too deeply is left where it becomes so.
/// </summary>
internal sealed class YamlTreeReader
{
    private const string Directives = "lines that begin with '%' are not read";

    private readonly YamlText _text;
    private readonly YamlLimits _limits;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly Parser _parser;
    private int _nodes;
    private SourceLocation? _openBracket;

    private YamlTreeReader(YamlText text, YamlLimits limits, ICollection<Diagnostic> diagnostics)
    {
        (_text, _limits, _diagnostics) = (text, limits, diagnostics);
        _parser = new Parser(new Scanner(new StringReader(text.Text), skipComments: true));
    }

    /// <returns>The document's mapping, empty where the text has none; null where it cannot be read, which a diagnostic says. Duplicate keys are an
    /// error, too, but the tree goes on.</returns>
    public static YamlMapping? ReadMapping(YamlText text, YamlLimits limits, ICollection<Diagnostic> diagnostics)
    {
        var root = Read(text, limits, diagnostics);
        if (root is null or YamlMapping)
        {
            return (YamlMapping?)root;
        }

        diagnostics.Add(YamlRules.WrongType.At(root.Where, $"'key: value' lines are expected here, not {root.Kind}", "begin with a line such as 'key: value'"));
        return null;
    }

    /// <returns>An empty mapping where the text has no value; null where it cannot be read, which a diagnostic says.</returns>
    public static YamlNode? Read(YamlText text, YamlLimits limits, ICollection<Diagnostic> diagnostics)
    {
        if (text.Text.Length > limits.MaxLength)
        {
            diagnostics.Add(YamlRules.TooComplex.At(
                new SourceLocation(text.File, text.Line, 1), $"this has {text.Text.Length:N0} characters; at most {limits.MaxLength:N0} are read"));
            return null;
        }

        if (ForbiddenCharacters.Find(text) is { } forbidden)
        {
            diagnostics.Add(forbidden);
            return null;
        }

        return new YamlTreeReader(text, limits, diagnostics).ReadDocument();
    }

    private YamlNode? ReadDocument()
    {
        var start = new SourceLocation(_text.File, _text.Line, 1);
        if (_text.Text.StartsWith('%'))
        {
            return Refuse(YamlRules.Unsupported, start, Directives, "delete that line");
        }

        try
        {
            _parser.MoveNext();
            _parser.MoveNext();
            if (_parser.Current is not DocumentStart document)
            {
                return new YamlMapping([], start);
            }

            if (document.Version is not null || document.Tags?.Any(t => t.Handle is not ("!" or "!!")) == true)
            {
                return Refuse(YamlRules.Unsupported, PlaceOf(document.Start), Directives, "delete that line");
            }

            _parser.MoveNext();
            var root = ReadNode(1);
            return root is null || IsOnlyDocument() ? root : null;
        }
        catch (YamlException e) when (_openBracket is null || e.Start.Index < _text.Text.AsSpan().TrimEnd().Length)
        {
            _diagnostics.Add(YamlMistakes.Describe(_text, e));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException
            or FormatException)
        {
            // The parser's own faults have no place: a bracket that the end of the text finds open, an escape beyond Unicode.
            _diagnostics.Add(_openBracket is { } bracket
                ? YamlRules.Invalid.At(bracket, "what begins here is not closed", "close the bracket, or put the whole value in quotes")
                : YamlRules.Invalid.At(
                    _parser.Current is { } last ? PlaceOf(last.End) : start, "what follows is not YAML", "put the whole value in single quotes"));
        }

        return null;
    }

    private bool IsOnlyDocument()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart second)
        {
            return true;
        }

        Refuse(YamlRules.Unsupported, PlaceOf(second.Start), "a second document begins here; only one is read",
            "delete the line '---' or '...' that divides them");
        return false;
    }

    /// <summary>The node that begins with the current event; the node's last event is current afterwards.</summary>
    private YamlNode? ReadNode(int depth)
    {
        var current = _parser.Current!;
        var where = PlaceOf(current.Start);
        if (++_nodes > _limits.MaxNodes)
        {
            return Refuse(YamlRules.TooComplex, where, $"there are more than {_limits.MaxNodes:N0} keys and values");
        }

        if (current is AnchorAlias alias)
        {
            return Refuse(YamlRules.Unsupported, where, $"'*{Shown.Clip(alias.Value.Value)}' is a YAML alias, which is not read",
                "put the value in quotes if it really begins with '*'");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            return Refuse(YamlRules.Unsupported, where, $"'&{Shown.Clip(anchored.Anchor.Value)}' is a YAML anchor, which is not read",
                "put the value in quotes if it really begins with '&'");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            return Refuse(YamlRules.Unsupported, where, "words that begin with '!' are YAML tags, which are not read",
                "put the value in quotes if it really begins with '!'");
        }

        if (current is Scalar scalar)
        {
            return ReadScalar(scalar, where);
        }

        if (depth > YamlLimits.MaxDepth)
        {
            return Refuse(YamlRules.TooComplex, where, $"lists and mappings are nested more than {YamlLimits.MaxDepth} deep");
        }

        var outer = _openBracket;
        _openBracket = current is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow } ? where : outer;
        YamlNode? collection = current is SequenceStart ? ReadSequence(where, depth) : ReadMapping(where, depth);
        _openBracket = outer;
        return collection;
    }

    private YamlScalar? ReadScalar(Scalar scalar, SourceLocation where)
    {
        // Only an escape such as "\u202E" can bring in what the look at the whole text has not seen.
        if (scalar.Style == ScalarStyle.DoubleQuoted && ForbiddenCharacters.IndexIn(scalar.Value) is >= 0 and var at)
        {
            _diagnostics.Add(ForbiddenCharacters.Describe(scalar.Value, at, where));
            return null;
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, where);
    }

    private YamlSequence? ReadSequence(SourceLocation where, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(items.DrainToImmutable(), where);
    }

    private YamlMapping? ReadMapping(SourceLocation where, int depth)
    {
        var entries = new MappingBuilder(_diagnostics);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (ReadKey(depth) is not { } key || !_parser.MoveNext() || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return new YamlMapping(entries.ToImmutable(), where);
    }

    private YamlScalar? ReadKey(int depth)
    {
        var place = PlaceOf(_parser.Current!.Start);
        if (_parser.Current is not (Scalar or AnchorAlias))
        {
            return (YamlScalar?)Refuse(YamlRules.Unsupported, place, "a key is a word, not a list or mapping",
                "put the value in quotes if it really begins with a bracket");
        }

        if (ReadNode(depth) is not YamlScalar key)
        {
            return null;
        }

        return key switch
        {
            { Value: "<<", IsPlain: true } =>
                (YamlScalar?)Refuse(YamlRules.Unsupported, place, "'<<' merges another mapping, which is not read", "write the keys out"),
            { Value.Length: > YamlLimits.MaxKeyLength } =>
                (YamlScalar?)Refuse(YamlRules.TooLong, place,
                    $"the key '{Shown.Clip(key.Value)}' has {key.Value.Length:N0} characters; at most {YamlLimits.MaxKeyLength} are read"),
            _ => key,
        };
    }

    private YamlNode? Refuse(DiagnosticRule rule, SourceLocation where, string message, string? hint = null)
    {
        _diagnostics.Add(rule.At(where, message, hint));
        return null;
    }

    private SourceLocation PlaceOf(Mark mark) => new(_text.File, (int)mark.Line - 1 + _text.Line, (int)mark.Column);
}
