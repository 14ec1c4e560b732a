using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StaticArchive.Config;

namespace StaticArchive.Glossary;

/// <summary>Finds which terms an article uses, and where. Safe to use from several threads at once.</summary>
internal sealed class GlossaryReader
{
    private const int LongestOnStack = 512;

    /// <summary>Of each thread, for one article after the other.</summary>
    [ThreadStatic]
    private static List<GlossaryUse>? _free;

    private readonly GlossaryMatcher _matcher;
    private readonly Dictionary<GlossaryEntry, int> _indexes = new(ReferenceEqualityComparer.Instance);

    public GlossaryReader(ImmutableArray<GlossaryEntry> entries)
    {
        _matcher = new GlossaryMatcher(entries);
        for (var i = 0; i < entries.Length; i++)
        {
            _indexes.Add(entries[i], i);
        }
    }

    /// <param name="html">Null: rights withhold the text.</param>
    /// <returns>In the order in which the terms first occur.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ImmutableArray<GlossaryUse> Read(string title, string summary, string? html)
    {
        var uses = _free ??= [];
        uses.Clear();
        NoteAll(uses, title);
        NoteAll(uses, summary);
        if (html is not null)
        {
            using var text = new ReadableText(html);
            for (var at = 0; _matcher.Next(text.Text, at) is { } match; at = match.End)
            {
                var use = Note(uses, match);
                uses[use] = WithPlaces(uses[use], match, text);
            }
        }

        return [.. uses];
    }

    private void NoteAll(List<GlossaryUse> uses, string line)
    {
        Span<char> read = line.Length <= LongestOnStack ? stackalloc char[line.Length] : new char[line.Length];
        line.CopyTo(read);
        Unread.Mask(read);
        for (var at = 0; _matcher.Next(read, at) is { } match; at = match.End)
        {
            Note(uses, match);
        }
    }

    /// <returns>Which of the uses it is.</returns>
    private int Note(List<GlossaryUse> uses, GlossaryMatch match)
    {
        var entry = _indexes[match.Rendering.Entry];
        var at = 0;
        while (at < uses.Count && uses[at].Entry != entry)
        {
            at++;
        }

        if (at == uses.Count)
        {
            uses.Add(new GlossaryUse(entry, Count: 1));
        }
        else
        {
            uses[at] = uses[at] with { Count = uses[at].Count + 1 };
        }

        return at;
    }

    private static GlossaryUse WithPlaces(GlossaryUse use, GlossaryMatch match, ReadableText text)
    {
        if (use.Length > 0)
        {
            return use;
        }

        var (start, end) = (text.PlaceOf(match.Start), text.EndOf(match.End - 1));
        if (use.Within == default)
        {
            use = use with { Sentence = Sentences.Around(match, text), Within = (start, end) };
        }

        // With a tag or an entity within it, the place is longer than the word.
        return text.IsBoundAt(match.Start) || end - start != match.Length
            ? use
            : use with { Start = start, Length = match.Length, IsExplained = IsFollowedByOriginal(match, text) };
    }

    private static bool IsFollowedByOriginal(GlossaryMatch match, ReadableText text)
    {
        var rest = text.Text[match.End..].TrimStart(' ');
        var entry = match.Rendering.Entry;
        return match.Rendering.Text == entry.Term || (rest.Length > 0 && rest[0] is '(' or '（' && rest[1..].StartsWith(entry.Term));
    }
}
