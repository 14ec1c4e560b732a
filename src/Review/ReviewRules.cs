using StaticArchive.Diagnostics;

namespace StaticArchive.Review;

/// <summary>What only the change itself can show, found by <c>review</c>.</summary>
public static class ReviewRules
{
    public static readonly DiagnosticRule VanishedAddress = new(
        "SA0951", Severity.Error, "An address would vanish",
        "이 변경을 받으면 공개되어 있던 주소가 사라집니다. 그 주소를 적어 둔 사람과 검색 엔진은 없는 페이지를 만나게 됩니다.",
        "글의 `slug`, 날짜의 연도나 파일 이름이 바뀌었다면 `redirect_from`에 옛 주소를 적으세요. 글을 내리는 것이라면 파일을 지우지 말고 `dotnet run -- withdraw ID --reason …`으로 내리세요.",
        "write the old address as redirect_from");

    public static readonly DiagnosticRule SilentChange = new(
        "SA0952", Severity.Warning, "A published text is changed without a word",
        "공개한 지 오래된 글의 본문이 바뀌었는데 `corrections`에 더한 것이 없습니다. 그동안 인용한 사람은 글이 달라진 것을 알 길이 없습니다. 며칠부터인지는 설정의 `correction_days`가 정합니다.",
        "내용을 바로잡았다면 `corrections`에 날짜와 함께 한 줄로 적으세요. 맞춤법만 고쳤다면 그대로 두어도 됩니다.",
        "add what was put right, with its date, to corrections");

    public static readonly DiagnosticRule VanishedList = new(
        "SA0953", Severity.Warning, "A list would vanish",
        "이 변경을 받으면 분야, 태그, 출처 같은 목록의 페이지가 사라집니다. 그 목록의 마지막 글이 없어졌거나 이름이 바뀌었습니다.",
        "이름을 바꾼 것이라면 `input/data/`의 그 항목에 같은 `id`를 남기세요.",
        "if it was renamed, keep its id in input/data");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [VanishedAddress, SilentChange, VanishedList];
}
