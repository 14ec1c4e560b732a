using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>What can be wrong in settings, data files and the theme's words, beyond what is wrong in any YAML (<see cref="YamlRules"/>).</summary>
public static class ConfigRules
{
    public static readonly DiagnosticRule InvalidBaseUrl = new(
        "SA0330", Severity.Error, "Not the address of a site",
        "`base_url`(또는 `--base-url`)이 `https://`나 `http://`로 시작하는 온전한 주소가 아니거나, `?`나 `#`이 들어 있습니다.",
        "`https://example.org/`나 `https://user.github.io/archive/`처럼 적으세요.",
        "write https://example.org/ or https://user.github.io/archive/");

    public static readonly DiagnosticRule UnknownTimeZone = new(
        "SA0331", Severity.Error, "An unknown time zone",
        "`time_zone`에 적힌 시간대를 알 수 없습니다. `Asia/Seoul`, `UTC`, `+09:00` 같은 차이는 언제나 알고, 다른 이름은 이 컴퓨터의 시간대 목록에서 찾습니다.",
        "`Asia/Seoul`이나 `+09:00`처럼 적으세요.",
        "write Asia/Seoul, UTC, another IANA name, or an offset such as +09:00");

    public static readonly DiagnosticRule UnknownDataFile = new(
        "SA0332", Severity.Warning, "Nobody reads this data file",
        "`input/data/`에서 읽는 파일은 `sources.yml`, `topics.yml`, `stories.yml`, `people.yml`, `terms.yml`, `claims.yml`, `link-checks.yml`뿐입니다.",
        "파일 이름을 고치거나 파일을 치우세요.",
        "rename it, or take it away");

    public static readonly DiagnosticRule DuplicateName = new(
        "SA0333", Severity.Error, "One name for two entries",
        "한 목록의 두 항목이 같은 `id`, 이름, 영어 이름 또는 별칭을 씁니다. 대문자와 소문자는 가리지 않습니다. 글에 그 이름을 적으면 어느 쪽인지 알 수 없습니다.",
        "메시지에 나온 두 자리 가운데 하나의 이름을 바꾸거나, 같은 것이라면 한 항목으로 합치세요.",
        "give each entry names of its own");

    public static readonly DiagnosticRule MissingWord = new(
        "SA0334", Severity.Error, "The theme lacks a word",
        "`theme/strings/` 의 문구 파일에 꼭 있어야 하는 문구가 없습니다.",
        "`theme/strings/ko.yml`을 보고 같은 이름의 줄을 더하세요.",
        "add the line; theme/strings/ko.yml has an example");

    public static readonly DiagnosticRule InvalidTemplate = new(
        "SA0335", Severity.Error, "Not an address to fill in",
        "`history_url`에는 `{path}`가 들어 있어야 하고, `report_url`에는 `{title}`과 `{url}`만 쓸 수 있습니다. 나머지는 온전한 주소여야 합니다.",
        "보기: `https://github.com/user/archive/commits/main/{path}`.",
        "write a whole address, with the gaps in braces");

    public static readonly DiagnosticRule MissingStrings = new(
        "SA0336", Severity.Error, "No words for this language",
        "`language`에 적은 언어의 문구 파일이 `theme/strings/`에 없습니다.",
        "`theme/strings/ko.yml`을 복사해 그 언어로 옮기거나, `language`를 고치세요.",
        "copy theme/strings/ko.yml and translate it, or write another language");

    public static readonly DiagnosticRule BadWord = new(
        "SA0337", Severity.Error, "A word that cannot be filled in",
        "문구에 있어야 할 `{0}`이나 `{1}`이 없거나, 날짜 꼴이 틀렸거나, 템플릿이 부를 수 없는 이름입니다.",
        "`theme/strings/ko.yml`의 같은 줄을 보고 고치세요.",
        "compare the same line of theme/strings/ko.yml");

    public static readonly DiagnosticRule InvalidEmail = new(
        "SA0338", Severity.Error, "Not an e-mail address",
        "`contact_email`이 전자우편 주소 꼴이 아닙니다.",
        "`name@example.org`처럼 적으세요.",
        "write name@example.org");

    public static readonly DiagnosticRule NoId = new(
        "SA0339", Severity.Error, "A name without letters",
        "이름에 글자도 숫자도 없어서 주소에 쓸 `id`를 만들 수 없습니다.",
        "`id`를 따로 적으세요.",
        "add an id");

    public static readonly DiagnosticRule InvalidEdition = new(
        "SA0345", Severity.Error, "Not the name of an edition",
        "`editions`의 값이 달(`2024-07`)도 이야기(`story:ID`)도 아닙니다.",
        "`editions: [2024-07, story:ai-chips]`처럼 적으세요. 이야기의 ID는 `input/data/stories.yml`에 있습니다.",
        "write 2024-07 for a month and story:ID for a story of stories.yml");

    public static readonly DiagnosticRule ContradictoryRendering = new(
        "SA0346", Severity.Error, "A rendering that is both wanted and forbidden",
        "`terms.yml`의 한 용어에서 같은 표기가 `forbidden`에도 있고 `korean`, `allowed`, `aliases` 가운데 하나에도 있습니다.",
        "두 자리 가운데 하나에서 지우세요.",
        "keep it in one of the two lists");

    public static readonly DiagnosticRule ClaimedTwice = new(
        "SA0340", Severity.Error, "One original, claimed twice",
        "`input/data/claims.yml`의 두 줄이 같은 원문을 맡았습니다. 주소를 견줄 때 `http`와 `https`, `www`, 추적용 매개변수, 끝의 `/`는 무시합니다.",
        "먼저 맡은 사람과 이야기해 한 줄만 남기세요.",
        "agree who translates it, and keep one of the two");

    public static readonly DiagnosticRule CheckedTwice = new(
        "SA0341", Severity.Warning, "One address, checked twice",
        "`input/data/link-checks.yml`에 같은 주소가 두 번 있습니다. 두 가지의 기록을 합칠 때 생깁니다. 나중에 찾아가 본 쪽을 씁니다.",
        "`dotnet run -- check links`를 돌리면 한 줄로 합쳐집니다.",
        "run check links, which makes one line of the two");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        .. YamlRules.All, InvalidBaseUrl, UnknownTimeZone, UnknownDataFile, DuplicateName, MissingWord, InvalidTemplate, MissingStrings, BadWord,
        InvalidEmail, NoId, ClaimedTwice, CheckedTwice, InvalidEdition, ContradictoryRendering,
    ];
}
