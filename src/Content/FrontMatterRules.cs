using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>What can be wrong in an article's or page's front matter, beyond what is wrong in any YAML (<see cref="Config.YamlRules"/>).</summary>
public static class FrontMatterRules
{
    public static readonly DiagnosticRule UnknownSource = new(
        "SA0101", Severity.Error, "An unknown source",
        "`source`에 적은 매체가 `input/data/sources.yml`에 없습니다. 매체는 `id`, 이름, 영어 이름, 별칭 가운데 어느 것으로 적어도 됩니다.",
        "메시지가 권하는 이름으로 고치거나, 새 매체라면 `input/data/sources.yml`에 더하세요.",
        "write one that input/data/sources.yml has, or add it there");

    public static readonly DiagnosticRule UnknownCategory = new(
        "SA0102", Severity.Error, "An unknown category",
        "`category`에 적은 분류가 `input/data/topics.yml`의 `categories`에 없습니다. 분류는 `id`, 이름, 영어 이름, 별칭 가운데 어느 것으로 적어도 됩니다.",
        "메시지가 권하는 이름으로 고치세요. 분류는 적을수록 찾기 쉬우니, 새로 만들기 전에 있는 분류를 먼저 살펴보세요.",
        "write one that input/data/topics.yml has");

    public static readonly DiagnosticRule UnknownTag = new(
        "SA0104", Severity.Warning, "An unknown tag",
        "`tags`에 적은 태그가 `input/data/topics.yml`의 `tags`에 없습니다. 그대로 두면 그 이름으로 새 태그 페이지가 생깁니다. 같은 것을 다른 철자로 적으면 페이지가 둘로 나뉩니다. 설정의 `unknown_tags: error`는 이것을 오류로 만듭니다.",
        "이미 있는 태그라면 메시지가 권하는 이름으로 고치고, 새 태그라면 `input/data/topics.yml`에 더하세요.",
        "add it to input/data/topics.yml");

    public static readonly DiagnosticRule UnknownStory = new(
        "SA0105", Severity.Error, "An unknown story",
        "`story`에 적은 이야기가 `input/data/stories.yml`에 없습니다.",
        "`id`를 고치거나, 새 이야기라면 `input/data/stories.yml`에 더하세요.",
        "write the id of a story in input/data/stories.yml, or add it there");

    public static readonly DiagnosticRule UnknownRelated = new(
        "SA0106", Severity.Error, "An unknown related article",
        "`related`에 적은 `id`의 글이 없거나 아직 공개되지 않았습니다.",
        "글의 `id`를 확인해 고치거나 그 항목을 지우세요.",
        "write the id of a published article, or delete the entry");

    public static readonly DiagnosticRule Missing = new(
        "SA0110", Severity.Error, "No front matter",
        "파일이 `---` 줄로 시작하지 않습니다. 글의 맨 앞에는 제목과 날짜를 적은 글머리(front matter)가 있어야 합니다. 첫 `---` 앞에 빈 줄이나 다른 글자가 있어도 안 됩니다.",
        "파일을 `---` 줄, `title:`, `date:`, `source:`, `category:` 줄, 다시 `---` 줄로 시작하세요.",
        "begin the file with a line '---', lines such as 'title: …', and another line '---'");

    public static readonly DiagnosticRule Unclosed = new(
        "SA0111", Severity.Error, "Front matter without an end",
        "글머리를 여는 `---`는 있지만 닫는 `---` 줄이 없습니다.",
        "글머리의 마지막 줄 다음에 `---`만 있는 줄을 더하세요.",
        "add a line '---' after its last line");

    public static readonly DiagnosticRule Empty = new(
        "SA0112", Severity.Error, "Empty front matter",
        "두 `---` 사이에 아무것도 없습니다.",
        "그 사이에 `title`, `date`, `source`, `category`를 적으세요. 고정 페이지에는 `title`만 있으면 됩니다.",
        "write title, date, source and category between the two lines '---'");

    public static readonly DiagnosticRule Placeholder = new(
        "SA0113", Severity.Error, "A placeholder instead of a name",
        "`translators`나 `reviewers`에 사람의 이름이 아니라 양식에 있던 말(\"TODO\", \"번역자\", \"译者ID\", \"홍길동\" 등)이 남아 있습니다. 그대로 공개하면 없는 사람의 이름이 실립니다.",
        "옮긴 사람의 이름이나 `input/data/people.yml`의 `id`를 적으세요. 모르면 그 줄을 지우세요.",
        "write a name, or delete the entry");

    public static readonly DiagnosticRule InvalidDate = new(
        "SA0114", Severity.Error, "Not a date",
        "날짜는 `2024-07-20`, 시각까지 적으려면 `2024-07-20 12:41`이나 `2024-07-20T12:41:00+09:00`처럼 적습니다. 달력에 없는 날(2월 30일), 한 자리 월(`2024-7-20`), 1990년 이전과 2100년 이후는 읽지 않습니다.",
        "메시지가 권하는 꼴로 고치세요.",
        "write dates as 2024-07-20 or 2024-07-20 12:41");

    public static readonly DiagnosticRule UpdatedBeforeDate = new(
        "SA0115", Severity.Error, "Updated before it was published",
        "`updated`가 `date`보다 앞섭니다.",
        "두 날짜 가운데 잘못 적은 쪽을 고치세요.",
        "put right whichever of the two is wrong");

    public static readonly DiagnosticRule InvalidRedirect = new(
        "SA0116", Severity.Error, "Not an old address of this site",
        "`redirect_from`에는 이 사이트 안의 옛 경로를 `/old/address/`처럼 `/`로 시작해 적습니다. 다른 사이트의 주소, `..`, `?`, `#`, `*`, 빈 마디는 쓸 수 없습니다.",
        "주소에서 `https://호스트`를 떼고 경로만 남기세요.",
        "write it as /old/address/");

    public static readonly DiagnosticRule InvalidImage = new(
        "SA0117", Severity.Error, "Not the path of an image",
        "`image.src`는 글 옆의 파일(`chip.svg`)이나 `/assets/chip.svg`처럼 `input/` 안의 파일을 가리켜야 합니다. 다른 사이트의 그림과 `..`로 `input/` 밖을 가리키는 경로는 쓸 수 없습니다.",
        "그림 파일을 글과 같은 폴더나 `input/assets/`에 넣고 그 경로를 적으세요.",
        "put the file beside the article, or into input/assets and write /assets/name.png");

    public static readonly DiagnosticRule IncompleteRights = new(
        "SA0118", Severity.Error, "A ground for publishing without its proof",
        "`rights`의 `basis`가 `licence`이면 어느 라이선스인지(`licence`), `permission`이면 누가 언제 허락했는지(`evidence`)를 함께 적어야 합니다. 근거 없이 전문을 공개하지 않기 위해서입니다. `evidence`는 사이트에 나오지 않습니다.",
        "보기: `rights: {basis: licence, licence: CC-BY-4.0}` 또는 `rights: {basis: permission, evidence: \"2024-07-01 편집자 전자우편\"}`. 모르면 `basis: unknown`으로 두세요.",
        "write what proves it, or basis: unknown");

    public static readonly DiagnosticRule InvalidLicence = new(
        "SA0119", Severity.Error, "Not the id of a licence",
        "`licence`는 SPDX나 크리에이티브 커먼즈의 이름으로 적습니다. 빈칸이 없습니다.",
        "보기: `CC-BY-4.0`, `CC-BY-SA-4.0`, `MIT`.",
        "write CC-BY-4.0 or the like");

    public static readonly DiagnosticRule WithdrawnWithoutNotice = new(
        "SA0120", Severity.Warning, "Withdrawn without a notice",
        "`status`가 `withdrawn`인데 언제 왜 내렸는지(`withdrawn`)가 없습니다. 글은 내렸지만, 그 자리의 안내에 까닭을 밝히지 못하고 날짜도 `updated`나 `date`를 씁니다.",
        "`withdrawn: {date: 2026-01-31, reason: \"저작권자의 요청\"}`을 더하세요. `dotnet run -- withdraw ID --reason …`을 쓰면 두 줄을 함께 적어 줍니다.",
        "write withdrawn: {date: 2026-01-31, reason: \"…\"}, or let the command 'withdraw' write it");

    public static readonly DiagnosticRule NoticeWithoutWithdrawal = new(
        "SA0121", Severity.Error, "A notice of withdrawal on an article that is not withdrawn",
        "`withdrawn`이 있는데 `status`는 `withdrawn`이 아닙니다. 내리려는 글인지 다시 실으려는 글인지 알 수 없습니다.",
        "내릴 글이면 `status: withdrawn`으로 고치고, 다시 실을 글이면 `withdrawn`을 지우세요.",
        "write status: withdrawn, or take 'withdrawn' away");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        UnknownSource, UnknownCategory, UnknownTag, UnknownStory, UnknownRelated, Missing, Unclosed, Empty, Placeholder, InvalidDate, UpdatedBeforeDate,
        InvalidRedirect, InvalidImage, IncompleteRights, InvalidLicence, WithdrawnWithoutNotice, NoticeWithoutWithdrawal,
    ];
}
