using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks.Fixes;

/// <summary>Mends front matter where it stands: single words of the text are replaced and whole lines moved, so that comments and style stay.</summary>
internal static class FrontMatterFixes
{
    /// <returns>The same text where there is nothing to mend, or the YAML has an error.</returns>
    public static string Apply(string file, string text, FixContext context)
    {
        if (FrontMatterSplitter.Split(file, text, new List<Diagnostic>()) is not { } parts)
        {
            return text;
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var mended = Mended(new YamlText(file, parts.Yaml, parts.YamlLine), context);
        return string.Concat(text.AsSpan(0, start), mended, text.AsSpan(start + parts.Yaml.Length));
    }

    private static string Mended(YamlText yaml, FixContext context)
    {
        if (Read(yaml) is not { } mapping)
        {
            return yaml.Text;
        }

        var edits = new List<TextEdit>();
        AddEdits(mapping, ArticleKeys.Contract, (yaml, context), edits);
        var edited = yaml with { Text = TextEdit.Apply(yaml.Text, edits) };
        return Read(edited) is { } again ? KeyOrder.Sorted(edited, again) : yaml.Text;
    }

    private static YamlMapping? Read(YamlText yaml)
    {
        var problems = new List<Diagnostic>();
        var mapping = YamlTreeReader.ReadMapping(yaml, YamlLimits.FrontMatter, problems);
        return problems.Count == 0 ? mapping : null;
    }

    private static void AddEdits(YamlMapping mapping, Contract contract, (YamlText Yaml, FixContext Context) place, List<TextEdit> edits)
    {
        foreach (var entry in mapping.Entries)
        {
            if (contract.IndexOf(entry.Key.Value) is not (>= 0 and var index))
            {
                continue;
            }

            var spec = contract.Keys[index];
            Replace(place.Yaml, entry.Key, spec.Name, edits);
            if (spec.Fields is { } fields)
            {
                ImmutableArray<YamlNode> items = entry.Value is YamlSequence list ? list.Items : [entry.Value];
                foreach (var inner in items.OfType<YamlMapping>())
                {
                    AddEdits(inner, fields, place, edits);
                }
            }
            else
            {
                MendValue(spec, entry.Value, place, edits);
            }
        }
    }

    private static void MendValue(KeySpec spec, YamlNode value, (YamlText Yaml, FixContext Context) place, List<TextEdit> edits)
    {
        if (ReferenceEquals(spec, ArticleKeys.Tags))
        {
            MendTags(value, place, edits);
        }
        else if (value is not YamlScalar scalar)
        {
            return;
        }
        else if (spec.Kind == KeyKind.Date)
        {
            Replace(place.Yaml, scalar, DateForms.Mended(scalar.Value), edits, isPlain: true);
        }
        else if (ReferenceEquals(spec, ArticleKeys.OriginalUrl))
        {
            Replace(place.Yaml, scalar, OriginalAddress.WithoutTracking(scalar.Value), edits, isPlain: true);
        }
        else if (ReferenceEquals(spec, ArticleKeys.Category))
        {
            Replace(place.Yaml, scalar, place.Context.Categories.Find(scalar.Value)?.Entry?.Name, edits);
        }
    }

    /// <summary>Two tags of one meaning stay as they are: their author decides which goes.</summary>
    private static void MendTags(YamlNode value, (YamlText Yaml, FixContext Context) place, List<TextEdit> edits)
    {
        var written = value is YamlSequence list ? list.Items.OfType<YamlScalar>().ToList() : value is YamlScalar single ? [single] : [];
        var meant = written.Select(w => (Scalar: w, Term: place.Context.Tags.Find(w.Value))).Where(w => w.Term?.Entry is not null).ToList();
        foreach (var term in meant.GroupBy(m => m.Term!).Where(g => g.Count() == 1))
        {
            Replace(place.Yaml, term.Single().Scalar, term.Key.Entry!.Name, edits);
        }
    }

    /// <param name="value">Null, or what is there already: nothing to do.</param>
    /// <param name="isPlain">Where the old value needs no quotes, the new one needs none, either: a date, the shorter form of an address.</param>
    private static void Replace(YamlText yaml, YamlScalar scalar, string? value, List<TextEdit> edits, bool isPlain = false)
    {
        if (value is null || value == scalar.Value || ScalarSpan.Find(yaml, scalar) is not { } span)
        {
            return;
        }

        var written = span.Quote is { } quote && value.AsSpan().IndexOfAny("\n\"'\\") < 0 ? $"{quote}{value}{quote}"
            : isPlain && span.Quote is null ? value
            : YamlScalarText.Write(value);
        edits.Add(new TextEdit(span.Start, span.Length, written));
    }
}
