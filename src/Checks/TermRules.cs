using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>What <c>check</c> says of the terms of <c>input/data/terms.yml</c>.</summary>
public static class TermRules
{
    public static readonly DiagnosticRule ForbiddenRendering = new(
        "SA0731", Severity.Warning, "A rendering that is not to be used",
        "`input/data/terms.yml`의 `forbidden`에 적힌 표기를 글에 썼습니다. 제목과 요약, 본문을 보고, 코드와 링크 주소, `<cite>`나 『』 「」 《》 〈〉로 표시한 제목 안은 보지 않습니다.",
        "메시지의 표기로 바꾸세요. `dotnet run -- check --fix`가 바꾸고 뒤의 조사(은/는, 이/가, 을/를 …)도 맞춥니다. 인용한 제목이라면 『』로 묶으세요.",
        "write the rendering that is wanted, or run check --fix");

    public static readonly DiagnosticRule MixedRenderings = new(
        "SA0732", Severity.Warning, "One term, written in several ways",
        "한 글에서 같은 용어를 여러 표기로 적었습니다(예: 한 곳은 `korean`의 표기, 다른 곳은 `allowed`의 표기). 읽는 이가 다른 것으로 여길 수 있습니다. 괄호 안에 적은 것과 줄여 적은 것(샘 올트먼 다음의 올트먼)은 괜찮습니다.",
        "한 가지로 맞추세요. 되도록 `korean`의 표기를 쓰세요.",
        "write one of them throughout");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [ForbiddenRendering, MixedRenderings];
}
