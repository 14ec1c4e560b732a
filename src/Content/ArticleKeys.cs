using StaticArchive.Config;

namespace StaticArchive.Content;

/// <summary>The contract of an article's front matter, and of what <c>_directory.yml</c> may say for it.</summary>
public static class ArticleKeys
{
    private const int UrlLength = 2_000;
    private const int NameLength = 100;

    public static readonly KeySpec Title = new("title", KeyKind.Text, "제목") { IsRequired = true, MaxLength = 300, Confused = ["headline", "제목"] };

    public static readonly KeySpec Date = new("date", KeyKind.Date, "펴낸 날짜나 시각")
    {
        IsRequired = true, Aliases = ["Published"], Confused = ["pubdate", "published", "created", "날짜"],
    };

    public static readonly KeySpec Source = new("source", KeyKind.Text, "원문을 실은 매체")
    {
        IsRequired = true, MaxLength = NameLength, Confused = ["publisher", "site", "출처"],
    };

    public static readonly KeySpec Category = new("category", KeyKind.Text, "분류")
    {
        IsRequired = true, MaxLength = NameLength, Confused = ["categories", "section", "분류"],
    };

    public static readonly KeySpec Id = new("id", KeyKind.Slug, "변하지 않는 이름; 피드와 인용이 이것으로 글을 안다") { MaxLength = 120, Confused = ["guid", "uuid"] };
    public static readonly KeySpec Summary = new("summary", KeyKind.Text, "한두 문장의 요약")
    {
        MaxLength = 1_000, Aliases = ["Description", "Excerpt", "Lead"], Confused = ["description", "excerpt", "lead", "abstract", "요약"],
    };

    public static readonly KeySpec Updated = new("updated", KeyKind.Date, "고친 날짜나 시각") { Confused = ["modified", "lastmod", "last_modified_at"] };

    public static readonly KeySpec Tags = new("tags", KeyKind.TextList, "태그")
    {
        MaxLength = NameLength, MaxItems = 30, Confused = ["tag", "keywords", "topics", "태그"],
    };

    public static readonly KeySpec OriginalTitle = new("title", KeyKind.Text, "원문의 제목") { MaxLength = 500 };
    public static readonly KeySpec OriginalUrl = new("url", KeyKind.Url, "원문의 주소") { MaxLength = UrlLength, Confused = ["link", "href"] };
    public static readonly KeySpec OriginalDate = new("date", KeyKind.Date, "원문의 날짜") { Aliases = ["Published"], Confused = ["published"] };

    public static readonly KeySpec OriginalAuthors = new("authors", KeyKind.TextList, "원문을 쓴 사람들")
    {
        MaxLength = NameLength, MaxItems = 50, Confused = ["author", "by"],
    };

    public static readonly KeySpec OriginalLanguage = new("language", KeyKind.Language, "원문의 언어") { Confused = ["lang"] };
    public static readonly KeySpec OriginalArchive = new("archive", KeyKind.Url, "원문의 보관된 사본; 원문이 사라지면 독자를 여기로 보낸다")
    {
        MaxLength = UrlLength, Confused = ["archived", "archive_url", "wayback"],
    };

    public static readonly KeySpec Original = new("original", KeyKind.Mapping, "옮긴 원문")
    {
        Fields = new Contract("original", OriginalTitle, OriginalUrl, OriginalDate, OriginalAuthors, OriginalLanguage, OriginalArchive), Confused = ["original_url", "원문"],
    };

    public static readonly KeySpec Translators = new("translators", KeyKind.TextList, "옮긴 사람들")
    {
        MaxLength = NameLength, MaxItems = 30, Confused = ["translator", "author", "authors", "번역자"],
    };

    public static readonly KeySpec Reviewers = new("reviewers", KeyKind.TextList, "살펴본 사람들")
    {
        MaxLength = NameLength, MaxItems = 30, Confused = ["reviewer", "proofreader", "editor"],
    };

    public static readonly KeySpec Method = new("method", KeyKind.Word, "한국어 글을 만든 방법") { Words = ArticleWords.Methods.Words };
    public static readonly KeySpec RightsBasis = new("basis", KeyKind.Word, "글을 싣는 근거") { IsRequired = true, Words = RightsBases.All.Words };
    public static readonly KeySpec RightsLicence = new("licence", KeyKind.Text, "라이선스의 이름: CC-BY-4.0")
    {
        MaxLength = 64, Aliases = ["license", "License"], Pattern = @"^\s*[A-Za-z0-9.+-]+\s*$",
    };

    public static readonly KeySpec RightsEvidence = new("evidence", KeyKind.Text, "누가 언제 허락했고 어디에 보관하는지; 공개하지 않는다") { MaxLength = 2_000 };
    public static readonly KeySpec RightsUntil = new("until", KeyKind.Date, "허락의 마지막 날");
    public static readonly KeySpec Rights = new("rights", KeyKind.WordOrMapping, "글을 싣는 근거")
    {
        Words = RightsBases.All.Words,
        Fields = new Contract("rights", RightsBasis, RightsLicence, RightsEvidence, RightsUntil)
        {
            Needs = [new(RightsBasis, "licence", RightsLicence), new(RightsBasis, "permission", RightsEvidence)],
        },
        Confused = ["licence", "license", "copyright"],
    };

    public static readonly KeySpec Status = new("status", KeyKind.Word, "글의 상태") { Words = ArticleWords.Statuses.Words, Confused = ["draft", "state"] };
    public static readonly KeySpec WithdrawnDate = new("date", KeyKind.Date, "글을 내린 날짜") { IsRequired = true };

    public static readonly KeySpec WithdrawnReason = new("reason", KeyKind.Text, "글을 내린 까닭; 내린 자리의 안내에 보인다")
    {
        IsRequired = true, MaxLength = 1_000, Confused = ["note", "why"],
    };

    public static readonly KeySpec WithdrawnBy = new("by", KeyKind.Text, "내리기로 하거나 내려 달라고 한 사람이나 단체") { MaxLength = NameLength, Confused = ["who"] };
    public static readonly KeySpec Withdrawn = new("withdrawn", KeyKind.Mapping, "글을 언제 왜 내렸는지")
    {
        Fields = new Contract("withdrawn", WithdrawnDate, WithdrawnReason, WithdrawnBy), Confused = ["takedown", "removed", "retracted"],
    };

    public static readonly KeySpec CorrectionDate = new("date", KeyKind.Date, "바로잡은 날짜") { IsRequired = true };

    public static readonly KeySpec CorrectionNote = new("note", KeyKind.Text, "무엇을 바로잡았는지")
    {
        IsRequired = true, MaxLength = 1_000, Confused = ["text", "description"],
    };

    public static readonly KeySpec Corrections = new("corrections", KeyKind.MappingList, "바로잡은 기록")
    {
        MaxItems = 50, Fields = new Contract("a correction", CorrectionDate, CorrectionNote), Confused = ["correction", "errata"],
    };

    public static readonly KeySpec Slug = new("slug", KeyKind.Slug, "주소의 마지막 마디") { Confused = ["permalink", "url"] };

    public static readonly KeySpec RedirectFrom = new("redirect_from", KeyKind.TextList, "이 글로 이어지는 옛 주소들")
    {
        MaxLength = UrlLength, MaxItems = 50, Confused = ["aliases", "redirects"], Pattern = @"^\s*/[^?#\\*]*$",
    };

    public static readonly KeySpec Xref = new("xref", KeyKind.Slug, "xref: 링크가 이 글을 찾는 이름") { MaxLength = 120 };

    public static readonly KeySpec ImageSource = new("src", KeyKind.Text, "그림 파일의 경로")
    {
        IsRequired = true, MaxLength = 500, Confused = ["url", "path", "source", "file"], Pattern = @"^\s*(?!//)[^:\\?#]*[^/:\\?#\s]\s*$",
    };

    public static readonly KeySpec ImageAlt = new("alt", KeyKind.Text, "그림을 보지 못하는 사람에게 들려줄 설명")
    {
        IsRequired = true, MaxLength = 500, Confused = ["caption", "title", "description"],
    };

    public static readonly KeySpec ImageCredit = new("credit", KeyKind.Text, "그림의 출처") { MaxLength = 300 };
    public static readonly KeySpec Image = new("image", KeyKind.Mapping, "대표 그림")
    {
        Fields = new Contract("image", ImageSource, ImageAlt, ImageCredit), Confused = ["cover", "thumbnail", "hero"],
    };

    public static readonly KeySpec Related = new("related", KeyKind.TextList, "관련 글의 id") { MaxLength = 120, MaxItems = 20, Confused = ["see_also"] };
    public static readonly KeySpec Story = new("story", KeyKind.Text, "이어지는 이야기의 id") { MaxLength = NameLength, Confused = ["series"] };

    public static Contract Contract { get; } = new(
        "an article's front matter", Title, Date, Source, Category, Id, Summary, Updated, Tags, Original, Translators, Reviewers, Method, Rights, Status,
        Withdrawn, Corrections, Slug, RedirectFrom, Xref, Image, Related, Story);

    /// <summary>What a folder says of the originals of its articles, where they have one.</summary>
    public static readonly KeySpec DirectoryOriginal = new("original", KeyKind.Mapping, "원문에 대한 기본값")
    {
        Fields = new Contract("original in _directory.yml", OriginalAuthors, OriginalLanguage),
    };

    /// <summary>What holds for all articles of a folder.</summary>
    public static Contract DirectoryContract { get; } = new(
        "_directory.yml", Source, Category, Tags, DirectoryOriginal, Translators, Reviewers, Method, Rights, Status, Story);
}
