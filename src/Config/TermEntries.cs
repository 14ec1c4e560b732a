using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads the entries of one taxonomy and sees that a name means one of them.</summary>
internal static class TermEntries
{
    public static ImmutableArray<TermEntry> Read(IEnumerable<MappingReader> readers, Contract contract, ICollection<Diagnostic> diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<TermEntry>();
        var names = new Dictionary<string, (TermEntry Entry, SourceLocation Where)>(StringComparer.OrdinalIgnoreCase);
        foreach (var reader in readers)
        {
            var (entry, spellings) = ReadOne(reader, contract);
            if (entry is null)
            {
                continue;
            }

            entries.Add(entry);
            foreach (var spelling in spellings)
            {
                if (!names.TryAdd(spelling.Value, (entry, spelling.Where)) && !ReferenceEquals(names[spelling.Value].Entry, entry))
                {
                    var first = names[spelling.Value];
                    diagnostics.Add(ConfigRules.DuplicateName.At(
                        spelling.Where, $"'{Shown.Clip(spelling.Value)}' already means '{Shown.Clip(first.Entry.Name)}' at {first.Where}"));
                }
            }
        }

        return entries.DrainToImmutable();
    }

    private static (TermEntry? Entry, List<Located<string>> Spellings) ReadOne(MappingReader reader, Contract contract)
    {
        var hasId = reader.Has(DataKeys.Id);
        var written = reader.SlugLike(DataKeys.Id);
        var name = reader.Text(DataKeys.Name);
        var english = reader.Text(DataKeys.English);
        var aliases = contract.Keys.Contains(DataKeys.Aliases) ? reader.Texts(DataKeys.Aliases) : [];
        if (name is null || (hasId && written is null) || (written ?? DefaultId(name, reader.Diagnostics)) is not { } id)
        {
            return (null, []);
        }

        var entry = new TermEntry
        {
            Id = id.Value,
            Name = name.Value,
            EnglishName = english?.Value,
            Aliases = [.. aliases.Select(a => a.Value)],
            Description = reader.Text(DataKeys.Description)?.Value,
            Url = contract.Keys.Contains(DataKeys.Url) ? reader.Url(DataKeys.Url)?.Value : null,
            Language = contract.Keys.Contains(DataKeys.Language) ? reader.Language(DataKeys.Language)?.Value : null,
            Rights = contract.Keys.Contains(DataKeys.Rights) ? reader.Word(DataKeys.Rights, RightsBases.All)?.Value : null,
            Where = reader.Where,
        };
        List<Located<string>> spellings = [id, name];
        if (english is not null)
        {
            spellings.Add(english);
        }

        spellings.AddRange(aliases);
        return (entry, spellings);
    }

    private static Located<string>? DefaultId(Located<string> name, ICollection<Diagnostic> diagnostics)
    {
        var slug = Slug.From(name.Value);
        if (slug.Length > 0)
        {
            return new Located<string>(slug, name.Where);
        }

        diagnostics.Add(ConfigRules.NoId.At(name.Where, $"'{Shown.Clip(name.Value)}' has no letter or digit to make an id of"));
        return null;
    }
}
