using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Words that forms and templates have where a person's name belongs.</summary>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "todo", "tbd", "tba", "fixme", "xxx", "na", "none", "null", "nil", "unknown", "undefined", "test", "name", "yourname", "username", "id", "yourid",
        "githubid",
        "translator", "translatorid", "translatorname", "reviewer", "reviewerid", "reviewername", "proofreader", "author", "editor", "someone", "nobody",
        "johndoe", "janedoe",
        "译者", "译者id", "譯者", "譯者id", "校对者", "校对者id", "校對者", "翻訳者", "名前",
        "번역자", "번역자id", "번역자이름", "번역가", "역자", "옮긴이", "옮긴사람", "검토자", "검토자id", "감수자", "교정자", "편집자", "작성자", "글쓴이", "저자",
        "홍길동", "아무개", "김아무개", "이름", "본인이름", "성명", "닉네임", "아이디", "미정", "없음", "미상", "모름", "해당없음",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says of each placeholder that it is one.</summary>
    /// <returns>The names as they are.</returns>
    public static ImmutableArray<Located<string>> Refuse(ImmutableArray<Located<string>> names, string key, ICollection<Diagnostic> diagnostics)
    {
        foreach (var name in names)
        {
            if (Is(name.Value))
            {
                diagnostics.Add(FrontMatterRules.Placeholder.At(
                    name.Where, $"'{name.Value}' in '{key}' is a placeholder, not a name"));
            }
        }

        return names;
    }

    /// <summary>Letters' case, spaces, brackets and punctuation do not matter; a name without any letter is none, either.</summary>
    public static bool Is(string name)
    {
        Span<char> letters = stackalloc char[32];
        var count = 0;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                continue;
            }

            if (count == letters.Length)
            {
                return false;
            }

            letters[count++] = c;
        }

        return count == 0 || Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..count]);
    }
}
