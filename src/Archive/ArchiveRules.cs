using StaticArchive.Diagnostics;

namespace StaticArchive.Archive;

/// <summary>What can be wrong between articles; a single file is right by itself.</summary>
public static class ArchiveRules
{
    public static readonly DiagnosticRule DuplicateId = new(
        "SA0430", Severity.Error, "Two articles with one id",
        "두 글의 `id`가 같습니다. `id`는 피드와 인용이 글을 알아보는 이름이라서 하나뿐이어야 합니다. `id`를 적지 않은 글은 파일 경로에서 만든 `id`를 씁니다.",
        "메시지에 나온 두 파일 가운데 나중에 쓴 글의 `id`를 바꾸세요. 이미 공개된 글의 `id`는 바꾸지 마세요.",
        "change the id of the newer one");

    public static readonly DiagnosticRule DuplicateSlug = new(
        "SA0431", Severity.Error, "Two articles at one address",
        "같은 해의 두 글이 같은 주소를 씁니다. 주소는 연도와 `slug`(없으면 파일 이름)로 정해집니다.",
        "두 글 가운데 하나의 파일 이름을 바꾸거나 `slug`를 적으세요. 이미 공개된 글이라면 옛 주소를 `redirect_from`에 남기세요.",
        "rename one of the two files, or write a slug");

    public static readonly DiagnosticRule DuplicateOriginal = new(
        "SA0432", Severity.Error, "One original, published twice",
        "두 글이 같은 원문을 옮겼습니다. 주소를 견줄 때 `http`와 `https`, `www`, 모바일·AMP 주소, 추적용 매개변수, 끝의 `/`는 무시합니다.",
        "이미 있는 글을 고쳐 쓰거나, 서로 다른 원문이라면 `original.url`을 바로잡으세요.",
        "keep one of the two, or put original.url right");

    public static readonly DiagnosticRule FutureDate = new(
        "SA0433", Severity.Warning, "Not published yet: the date lies ahead",
        "글의 `date`가 아직 오지 않아서 이번에는 공개하지 않았습니다. 그 시각이 지난 뒤에 사이트를 다시 만들면 공개됩니다.",
        "예약한 글이라면 그대로 두세요. 잘못 적었다면 `date`를 고치세요. 미리 보려면 `--as-of`에 그 뒤의 날짜를 주세요.",
        "it appears in the first build after that moment, or with a later --as-of");

    public static readonly DiagnosticRule NotPublished = new(
        "SA0434", Severity.Note, "A draft or review is left out",
        "`status`가 `draft`이거나 `review`인 글은 사이트에 넣지 않습니다.",
        "공개하려면 `status`를 `published`로 바꾸거나 그 줄을 지우세요.",
        "to publish it, write status: published or delete the line");

    public static readonly DiagnosticRule NameWithoutLetters = new(
        "SA0435", Severity.Error, "A name without letters",
        "사람이나 태그의 이름에 글자도 숫자도 없어서 주소를 만들 수 없습니다.",
        "글자가 들어간 이름으로 바꾸세요.",
        "write a name with letters");

    public static readonly DiagnosticRule WithheldWithoutSummary = new(
        "SA0436", Severity.Warning, "A withheld text without a summary",
        "권리 때문에 본문을 싣지 않는 글(`rights`의 `basis`가 `quotation`이나 `unknown`이거나 허락 기간이 지난 글)에 `summary`가 없습니다. 본문의 첫 문단을 대신 쓸 수 없어서 제목만 보입니다.",
        "`summary`에 직접 쓴 한두 문장을 적으세요.",
        "write a summary of your own");

    public static readonly DiagnosticRule RightsExpired = new(
        "SA0437", Severity.Warning, "A permission has run out",
        "`rights.until`의 날짜가 지나서 본문을 싣지 않았습니다. 제목과 요약, 원문 링크만 남습니다.",
        "허락을 새로 받았다면 `until`과 `evidence`를 고치세요.",
        "if they are granted anew, write the new until and evidence");

    public static readonly DiagnosticRule DuplicateXref = new(
        "SA0438", Severity.Error, "Two articles with one xref name",
        "`xref` 이름이 다른 글의 `xref`나 `id`와 같아서 `xref:` 링크가 어디로 가야 할지 알 수 없습니다.",
        "둘 가운데 하나의 `xref`를 바꾸세요.",
        "change the xref of one of the two");

    public static readonly DiagnosticRule NoSlug = new(
        "SA0439", Severity.Error, "A file name without letters",
        "파일 이름에 글자도 숫자도 없어서 주소를 만들 수 없습니다.",
        "파일 이름을 바꾸거나 `slug`를 적으세요.",
        "rename the file, or write a slug");

    public static readonly DiagnosticRule QuotationLimit = new(
        "SA0442", Severity.Note, "More quotations than may be shown",
        "본문을 싣지 않는 글은 인용문(`>`)만 보이는데, 모두 합치면 설정의 `quotation_limit`보다 길어서 뒤의 인용문을 뺐습니다. 인용문은 자르지 않고 통째로 싣거나 뺍니다.",
        "꼭 필요한 인용만 앞에 두거나 줄이세요. 한도는 `settings.yml`의 `quotation_limit`으로 바꿉니다.",
        "keep those that are needed, or raise quotation_limit in settings.yml");

    public static readonly DiagnosticRule RelatedWithdrawn = new(
        "SA0443", Severity.Warning, "A related article was withdrawn",
        "`related`에 적은 글은 내려졌습니다. 내린 글은 어디에도 권하지 않으므로 관련 글에서 빠지고, 남은 자리는 비슷한 글로 채웁니다.",
        "그 `id`를 지우거나 다른 글의 `id`로 바꾸세요.",
        "name another, or take the id out");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        DuplicateId, DuplicateSlug, DuplicateOriginal, FutureDate, NotPublished, NameWithoutLetters, WithheldWithoutSummary, RightsExpired, DuplicateXref, NoSlug,
        QuotationLimit, RelatedWithdrawn,
    ];
}
