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

    public static readonly KeySpec ClaimUrl = new("url", KeyKind.Url, "옮길 원문의 주소") { IsRequired = true, MaxLength = 2_000, Confused = ["original", "link"] };
    public static readonly KeySpec ClaimTitle = new("title", KeyKind.Text, "옮길 원문의 제목") { MaxLength = 300, Confused = ["name"] };
    public static readonly KeySpec ClaimTranslator = new("translator", KeyKind.Text, "옮기는 사람") { IsRequired = true, MaxLength = 100, Confused = ["translators", "by", "who"] };
    public static readonly KeySpec ClaimSince = new("since", KeyKind.Day, "맡은 날") { IsRequired = true, Confused = ["date", "from"] };

    public static readonly KeySpec Claims = new("claims", KeyKind.MappingList, "누가 무엇을 옮기고 있는지의 목록")
    {
        MaxItems = 1_000, Fields = new Contract("a claim", ClaimUrl, ClaimTitle, ClaimTranslator, ClaimSince),
    };

    public static readonly KeySpec CheckedUrl = new("url", KeyKind.Url, "원문의 주소") { IsRequired = true, MaxLength = 2_000 };
    public static readonly KeySpec CheckedDay = new("checked", KeyKind.Day, "마지막으로 찾아가 본 날") { IsRequired = true };
    public static readonly KeySpec CheckedState = new("state", KeyKind.Word, "그때 어떠했는지") { IsRequired = true, Words = LinkStates.All.Words };
    public static readonly KeySpec CheckedSince = new("since", KeyKind.Day, "이 상태를 처음 본 날; 없으면 checked와 같다");
    public static readonly KeySpec CheckedStatus = new("status", KeyKind.Integer, "HTTP 상태 코드") { Minimum = 100, Maximum = 999 };
    public static readonly KeySpec CheckedTarget = new("moved_to", KeyKind.Url, "옮겨 간 주소") { MaxLength = 2_000 };
    public static readonly KeySpec CheckedArchive = new("archive", KeyKind.Url, "보관된 사본의 주소") { MaxLength = 2_000 };

    public static readonly KeySpec LinkChecks = new("checks", KeyKind.MappingList, "원문에 찾아가 본 기록")
    {
        MaxItems = 100_000,
        Fields = new Contract("a link check", CheckedUrl, CheckedDay, CheckedState, CheckedSince, CheckedStatus, CheckedTarget, CheckedArchive),
    };

    /// <summary>Of <c>topics.yml</c>; the other files are lists.</summary>
    public static Contract Topics { get; } = new("topics.yml", Categories, Tags);
}
