using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>What can be wrong in any YAML: settings, data, words, front matter and <c>_directory.yml</c> alike.</summary>
public static class YamlRules
{
    public static readonly DiagnosticRule Invalid = new(
        "SA0301", Severity.Error, "This is not YAML",
        "`이름: 값` 꼴의 줄을 읽을 수 없습니다. 값에 쌍점(`: `)이 들어 있거나, 값이 `[`, `{`, `*`, `&`, `!`, `@`, `%`로 시작하거나, 따옴표나 괄호를 닫지 않았거나, 줄을 탭으로 들여 썼을 때 생깁니다.",
        "값 전체를 따옴표로 감싸세요. 보기: `title: \"[단독] OpenAI: 칩을 만든다\"`. 들여쓰기는 빈칸으로 하세요.",
        "put a value in quotes that has a colon or quotation mark in it, or begins with another sign: key: \"value\"");

    public static readonly DiagnosticRule DuplicateKey = new(
        "SA0302", Severity.Error, "A key stands twice",
        "같은 이름이 한 묶음 안에 두 번 있습니다. 어느 값을 써야 할지 알 수 없습니다. `title`과 `Title`처럼 같은 뜻의 다른 철자도 같은 이름입니다.",
        "메시지에 나온 두 줄 가운데 하나를 지우세요.",
        "keep one of the two");

    public static readonly DiagnosticRule UnknownKey = new(
        "SA0303", Severity.Error, "An unknown key",
        "이 자리에 없는 이름입니다. 잘못 적은 이름을 그냥 지나치면 값이 아무 말 없이 버려지므로 오류로 봅니다.",
        "메시지가 권하는 이름으로 고치세요. 쓸 수 있는 이름은 메시지에 모두 나옵니다.",
        "write one of the keys that are known there");

    public static readonly DiagnosticRule WrongType = new(
        "SA0304", Severity.Error, "A value of the wrong kind",
        "글 한 줄이 올 자리에 목록이 있거나, 목록이 올 자리에 글이 있습니다.",
        "목록은 `tags: [AI, 반도체]`처럼 적고, `[`로 시작하는 제목은 따옴표로 감싸세요.",
        "write one value where one is meant, and a list as [first, second]");

    public static readonly DiagnosticRule MissingKey = new(
        "SA0305", Severity.Error, "A required key is missing",
        "꼭 있어야 하는 값이 없습니다. 글에는 `title`, `date`, `source`, `category`가 있어야 합니다.",
        "메시지에 나온 이름으로 한 줄을 더하세요. 폴더의 모든 글이 같은 값이라면 `_directory.yml`에 적을 수 있습니다.",
        "add the line");

    public static readonly DiagnosticRule Empty = new(
        "SA0306", Severity.Error, "A key without a value",
        "이름만 있고 값이 없습니다. 값이 `#`으로 시작하면 설명(주석)으로 읽혀 사라집니다.",
        "값을 적거나 그 줄을 지우세요. `#`으로 시작하는 값은 따옴표로 감싸세요.",
        "write a value or delete the line; a value that begins with '#' must stand in quotes");

    public static readonly DiagnosticRule TooLong = new(
        "SA0307", Severity.Error, "A value is too long",
        "값이 그 자리에 허용된 길이나 개수를 넘습니다.",
        "줄여 쓰세요. 긴 글은 본문에 두세요.",
        "shorten it");

    public static readonly DiagnosticRule ForbiddenCharacter = new(
        "SA0308", Severity.Error, "A control or invisible character",
        "눈에 보이지 않는 문자(제어 문자, 폭 없는 빈칸, 글자 방향을 뒤집는 문자, 한글 채움 문자 등)가 있습니다. 웹페이지나 메신저에서 복사할 때 딸려 오며, 같아 보이는 이름을 다르게 만들거나 제목을 속여 보이게 합니다. 지우지 않고 알리는 까닭은 글쓴이가 모르는 채 글이 바뀌지 않게 하려는 것입니다.",
        "메시지에 나온 자리의 앞뒤 글자를 지우고 다시 적으세요.",
        "delete it; it is invisible, so retype the text around it");

    public static readonly DiagnosticRule Unsupported = new(
        "SA0309", Severity.Error, "YAML that is not read",
        "YAML의 별칭(`*이름`), 닻(`&이름`), 꼬리표(`!이름`), 병합(`<<`), 지시문(`%YAML`), 여러 문서는 읽지 않습니다. 몇 줄로 컴퓨터를 멈추게 할 수 있고, 이 사이트에는 쓸모가 없습니다.",
        "값이 정말 그 문자로 시작한다면 따옴표로 감싸세요. 아니라면 값을 풀어서 적으세요.",
        "write it out, or put it in quotes if it is meant as text");

    public static readonly DiagnosticRule TooComplex = new(
        "SA0310", Severity.Error, "Too large or too deeply nested",
        "글머리나 설정이 사람이 손으로 쓴 것이라기에는 너무 크거나 깊습니다. 글머리는 65,536자, 2,000개 값, 16단계까지 읽습니다.",
        "본문이 `---` 사이에 들어가지 않았는지, 괄호를 닫았는지 보세요.",
        "look for a missing line '---', or a bracket that is not closed");

    public static readonly DiagnosticRule UnknownWord = new(
        "SA0311", Severity.Error, "An unknown word",
        "정해진 낱말 가운데 하나를 적어야 하는 자리에 다른 말이 있습니다.",
        "메시지에 나온 낱말 가운데 하나로 고치세요.",
        "write one of the words that are known there");

    public static readonly DiagnosticRule InvalidNumber = new(
        "SA0312", Severity.Error, "Not a number, or out of range",
        "숫자가 아니거나 허용된 범위를 벗어났습니다.",
        "메시지에 나온 범위의 숫자를 아라비아 숫자로 적으세요.",
        "write it in digits, without a unit");

    public static readonly DiagnosticRule InvalidUrl = new(
        "SA0313", Severity.Error, "Not a web address",
        "`https://`나 `http://`로 시작하는 온전한 주소가 아니거나, 주소에 빈칸, 사용자 이름, 비밀번호가 들어 있습니다.",
        "브라우저의 주소창에서 주소를 복사해 붙이세요.",
        "write it as the browser's address bar has it: https://example.com/story");

    public static readonly DiagnosticRule InvalidSlug = new(
        "SA0314", Severity.Error, "Not fit for an address",
        "`id`와 `slug`는 주소와 파일 이름이 되므로 소문자, 숫자, 한글 같은 글자와 그 사이의 `-`만 쓸 수 있습니다. 빈칸, `/`, `..`, 대문자는 쓸 수 없습니다.",
        "메시지가 권하는 이름을 쓰세요.",
        "write it with letters or digits, and single hyphens between them");

    public static readonly DiagnosticRule InvalidLanguage = new(
        "SA0315", Severity.Error, "Not a language tag",
        "언어는 `ko`, `en`, `ja`, `zh-Hant`와 같은 부호(BCP 47)로 적습니다. 나라 부호(`kr`, `jp`)와는 다릅니다.",
        "언어 부호로 고치세요.",
        "write ko, en, ja, zh-Hant or the like");

    public static readonly DiagnosticRule Repeated = new(
        "SA0316", Severity.Warning, "An entry stands twice in a list",
        "목록에 같은 말이 두 번 있습니다. 한 번만 셉니다.",
        "하나를 지우세요.",
        "delete one of the two");

    public static readonly DiagnosticRule InvalidDay = new(
        "SA0317", Severity.Error, "Not a day",
        "날짜만 적는 자리입니다. `2026-01-31`처럼 적고, 달력에 있는 1990년부터 2100년까지의 날이어야 합니다.",
        "연도 네 자리, 월 두 자리, 일 두 자리를 `-`로 이어 적으세요.",
        "write a day that the calendar has, with two digits for the month and two for the day");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Invalid, DuplicateKey, UnknownKey, WrongType, MissingKey, Empty, TooLong, ForbiddenCharacter, Unsupported, TooComplex, UnknownWord, InvalidNumber,
        InvalidUrl, InvalidSlug, InvalidLanguage, Repeated, InvalidDay,
    ];
}
