namespace StaticArchive.Config;

/// <summary>The keys of <c>input/settings.yml</c>.</summary>
public static class SettingsKeys
{
    public static readonly KeySpec Title = new("title", KeyKind.Text, "사이트의 이름") { IsRequired = true, MaxLength = 100, Confused = ["name", "site_title"] };

    public static readonly KeySpec Description = new("description", KeyKind.Text, "사이트를 소개하는 한두 문장")
    {
        IsRequired = true, MaxLength = 500, Confused = ["subtitle", "summary"],
    };

    public static readonly KeySpec Language = new("language", KeyKind.Language, "사이트의 언어; 테마의 문구 파일 이름이기도 하다") { Confused = ["lang", "locale"] };

    public static readonly KeySpec BaseUrl = new("base_url", KeyKind.Url, "사이트의 주소")
    {
        IsRequired = true, MaxLength = 500, Confused = ["url", "host", "site_url", "base"], Pattern = "^[^?#]*$",
    };

    public static readonly KeySpec TimeZone = new("time_zone", KeyKind.Text, "날짜의 시간대") { Confused = ["timezone", "tz"] };
    public static readonly KeySpec PublisherName = new("name", KeyKind.Text, "펴내는 사람이나 단체의 이름") { IsRequired = true, MaxLength = 100 };
    public static readonly KeySpec PublisherUrl = new("url", KeyKind.Url, "펴내는 사람이나 단체의 홈페이지") { MaxLength = 2_000 };
    public static readonly KeySpec Publisher = new("publisher", KeyKind.Mapping, "펴내는 사람이나 단체")
    {
        IsRequired = true, Fields = new Contract("publisher", PublisherName, PublisherUrl), Confused = ["author", "owner"],
    };

    public static readonly KeySpec PageSize = new("page_size", KeyKind.Integer, "목록 한 쪽의 글 수") { Minimum = 1, Maximum = 5_000 };
    public static readonly KeySpec FeedSize = new("feed_size", KeyKind.Integer, "피드 하나의 글 수") { Minimum = 1, Maximum = 1_000 };
    public static readonly KeySpec RelatedCount = new("related_count", KeyKind.Integer, "글 아래 보이는 관련 글의 수") { Minimum = 0, Maximum = 20 };
    public static readonly KeySpec CorrectionDays = new("correction_days", KeyKind.Integer, "글을 공개하고 며칠이 지나면 본문을 고칠 때 corrections에 적어야 하는지")
    {
        Minimum = 0, Maximum = 10_000,
    };

    public static readonly KeySpec ClaimDays = new("claim_days", KeyKind.Integer, "옮기겠다고 맡은 것이 며칠이 지나면 늦은 것인지") { Minimum = 1, Maximum = 10_000 };
    public static readonly KeySpec UnknownTags = new("unknown_tags", KeyKind.Word, "topics.yml에 없는 태그를 경고로 볼지 오류로 볼지") { Words = ["warning", "error"] };
    public static readonly KeySpec DefaultRights = new("default_rights", KeyKind.Word, "글과 매체가 권리를 말하지 않을 때의 근거") { Words = RightsBases.All.Words };
    public static readonly KeySpec QuotationLimit = new("quotation_limit", KeyKind.Integer, "본문을 싣지 못하는 글에서 인용문(>)을 모두 합쳐 몇 자까지 보일지")
    {
        Minimum = 0, Maximum = 5_000,
    };

    public static readonly KeySpec GoneStatus = new("gone_status", KeyKind.Word, "내린 글의 주소가 답하는 상태: 410을 호스트에 맡기거나, 200으로 안내를 보인다") { Words = ["410", "200"] };

    public static readonly KeySpec CitationFiles = new("citation_files", KeyKind.Word, "글마다 BibTeX, RIS, CSL-JSON 파일을 따로 만들지") { Words = ["yes", "no"] };
    public static readonly KeySpec HistoryUrl = new("history_url", KeyKind.Text, "파일의 고친 기록을 보여 주는 주소; {path}가 들어간다")
    {
        MaxLength = 2_000, Pattern = @"^\s*(?:[Hh][Tt][Tt][Pp][Ss]?://|mailto:).*\{path\}",
    };

    public static readonly KeySpec ReportUrl = new("report_url", KeyKind.Text, "오역을 알리는 주소; {title}과 {url}이 들어갈 수 있다")
    {
        MaxLength = 2_000, Pattern = @"^\s*(?:[Hh][Tt][Tt][Pp][Ss]?://|mailto:)",
    };

    public static readonly KeySpec ContactEmail = new("contact_email", KeyKind.Text, "삭제 요청을 받을 전자우편")
    {
        MaxLength = 254, Confused = ["email", "contact"], Pattern = @"^\s*[A-Za-z0-9._+-]+@[A-Za-z0-9_+-]+\.[A-Za-z0-9._+-]*[A-Za-z0-9_+-]\s*$",
    };


    public static readonly KeySpec DataLicence = new("data_licence", KeyKind.Text, "공개 데이터의 서지 정보를 쓰는 조건: SPDX나 크리에이티브 커먼즈의 이름; 본문은 글마다의 권리를 따른다") { MaxLength = 64, Confused = ["license", "licence", "data_license"] };

    public static readonly KeySpec LeaveOut = new("leave_out", KeyKind.WordList, "만들지 않을 것") { Words = SiteParts.All.Words, Confused = ["disable", "exclude"] };

    public static readonly KeySpec Editions = new("editions", KeyKind.TextList, "사이트에 올릴 전자책(EPUB): 달(2024-07)이나 이야기(story:ID)")
    {
        Confused = ["epub", "ebooks"], Pattern = @"^\s*(?:[0-9]{4}-(?:0[1-9]|1[0-2])|story:.*[^\s-]\s*)\s*$",
    };


    public static Contract Contract { get; } = new(
        "the settings", Title, Description, Language, BaseUrl, TimeZone, Publisher, PageSize, FeedSize, RelatedCount, CorrectionDays, ClaimDays, UnknownTags, DefaultRights, QuotationLimit, CitationFiles, GoneStatus, HistoryUrl,
        ReportUrl, ContactEmail, DataLicence, LeaveOut, Editions);
}
