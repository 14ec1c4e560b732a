namespace StaticArchive.Config;

/// <summary>The keys of the files in <c>input/data/</c>.</summary>
public static class DataKeys
{
    public static readonly KeySpec Id = new("id", KeyKind.Slug, "주소에 쓰는 변하지 않는 이름; 없으면 name에서 만든다") { MaxLength = 120, Confused = ["slug", "key"] };
    public static readonly KeySpec Name = new("name", KeyKind.Text, "독자에게 보이는 이름") { IsRequired = true, MaxLength = 100, Confused = ["title", "korean"] };
    public static readonly KeySpec English = new("english", KeyKind.Text, "영어 이름") { MaxLength = 100, Confused = ["english_name", "en"] };
    public static readonly KeySpec Aliases = new("aliases", KeyKind.TextList, "글에서 써도 되는 다른 이름들") { MaxLength = 100, Confused = ["alias", "synonyms"] };
    public static readonly KeySpec Description = new("description", KeyKind.Text, "한두 문장의 설명") { MaxLength = 1_000, Confused = ["summary"] };
    public static readonly KeySpec Url = new("url", KeyKind.Url, "홈페이지") { MaxLength = 2_000, Confused = ["homepage", "link", "website"] };
    public static readonly KeySpec Language = new("language", KeyKind.Language, "매체의 언어") { Confused = ["lang"] };
    public static readonly KeySpec Rights = new("rights", KeyKind.Word, "이 매체의 글을 싣는 근거의 기본값") { Words = RightsBases.All.Words };

    public static readonly KeySpec Categories = new("categories", KeyKind.MappingList, "분류의 목록")
    {
        MaxItems = 1_000, Fields = new Contract("a category", Id, Name, English, Aliases, Description),
    };

    public static readonly KeySpec Tags = new("tags", KeyKind.MappingList, "태그의 목록")
    {
        MaxItems = 20_000, Fields = new Contract("a tag", Id, Name, English, Aliases, Description),
    };

    public static readonly KeySpec Sources = new("sources", KeyKind.MappingList, "매체의 목록")
    {
        MaxItems = 5_000, Fields = new Contract("a source", Id, Name, English, Aliases, Description, Url, Language, Rights),
    };

    public static readonly KeySpec Stories = new("stories", KeyKind.MappingList, "이어지는 이야기의 목록")
    {
        MaxItems = 5_000, Fields = new Contract("a story", Id, Name, English, Description),
    };

    public static readonly KeySpec People = new("people", KeyKind.MappingList, "사람의 목록")
    {
        MaxItems = 20_000, Fields = new Contract("a person", Id, Name, English, Aliases, Description, Url),
    };

    /// <summary>Of <c>topics.yml</c>; the other files are lists.</summary>
    public static Contract Topics { get; } = new("topics.yml", Categories, Tags);
}
