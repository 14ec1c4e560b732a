namespace StaticArchive.Config;

/// <summary>The keys of <c>terms.yml</c>.</summary>
public static class GlossaryKeys
{
    public static readonly KeySpec Term = new("term", KeyKind.Text, "원어로 적은 이름") { IsRequired = true, MaxLength = 100, Confused = ["name", "english", "original"] };
    public static readonly KeySpec Korean = new("korean", KeyKind.Text, "글에서 쓸 우리말 표기") { IsRequired = true, MaxLength = 100, Confused = ["preferred", "ko", "translation"] };
    public static readonly KeySpec Kind = new("kind", KeyKind.Word, "무엇의 이름인지") { IsRequired = true, Words = GlossaryKinds.All.Words, Confused = ["type"] };
    public static readonly KeySpec Allowed = new("allowed", KeyKind.TextList, "써도 되는 다른 표기; 한 글에서는 한 가지만 쓴다") { MaxLength = 100, IsCaseSensitive = true, Confused = ["accepted"] };
    public static readonly KeySpec Forbidden = new("forbidden", KeyKind.TextList, "쓰지 않을 표기; check가 찾고 --fix가 고친다") { MaxLength = 100, IsCaseSensitive = true, Confused = ["wrong", "avoid"] };
    public static readonly KeySpec Aliases = new("aliases", KeyKind.TextList, "원어의 다른 이름들, 줄임말 따위") { MaxLength = 100, IsCaseSensitive = true, Confused = ["alias", "synonyms"] };
    public static readonly KeySpec Note = new("note", KeyKind.Text, "독자에게 보이는 한두 문장의 설명") { MaxLength = 500, Confused = ["description", "summary"] };
    public static readonly KeySpec Language = new("language", KeyKind.Language, "원어의 언어; 없으면 en") { Confused = ["lang"] };

    public static readonly KeySpec Terms = new("terms", KeyKind.MappingList, "용어의 목록")
    {
        MaxItems = 20_000, Fields = new Contract("a term", DataKeys.Id, Term, Korean, Kind, Allowed, Forbidden, Aliases, Note, Language),
    };
}
