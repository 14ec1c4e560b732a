using StaticArchive.Diagnostics;

namespace StaticArchive.Rendering;

/// <summary>What can be wrong with the theme's templates.</summary>
public static class RenderingRules
{
    public static readonly DiagnosticRule Syntax = new(
        "SA0500", Severity.Error, "A template that cannot be read",
        "`theme/layouts`나 `theme/partials`의 템플릿에 Scriban 문법이 틀린 곳이 있습니다. 닫지 않은 `{{`나 `end`가 없는 `if`, `for`가 흔합니다.",
        "메시지에 나온 줄과 칸을 고치세요. 틀린 곳보다 조금 뒤를 가리킬 수 있습니다.",
        "look there and a little before for a '{{' that is not closed, and for an 'if' or 'for' without 'end'");

    public static readonly DiagnosticRule MissingLayout = new(
        "SA0501", Severity.Error, "A layout is missing",
        "이 사이트에 있는 페이지 종류를 그릴 레이아웃이 `theme/layouts`에 없습니다.",
        "메시지에 나온 이름으로 `theme/layouts/이름.html`을 만드세요.",
        "write it; docs/theme.md says what it is given");

    public static readonly DiagnosticRule UnknownPartial = new(
        "SA0502", Severity.Error, "An unknown partial",
        "`include`가 부르는 조각이 `theme/partials`에 없습니다.",
        "이름을 고치거나 `theme/partials/이름.html`을 만드세요. `.html`은 적지 않습니다.",
        "write the name of a file in theme/partials, without .html");

    public static readonly DiagnosticRule IncludeCycle = new(
        "SA0503", Severity.Error, "Partials that include each other",
        "조각이 자기 자신을, 또는 서로를 끝없이 부릅니다.",
        "메시지에 나온 고리에서 `include` 하나를 빼세요.",
        "take one of these includes out");

    public static readonly DiagnosticRule UnknownAsset = new(
        "SA0504", Severity.Error, "An unknown theme asset",
        "`asset`이 찾는 파일이 `theme/assets`에 없습니다.",
        "`theme/assets`부터의 경로를 `css/site.css`처럼 적으세요.",
        "write the path from theme/assets: asset 'css/site.css'");

    public static readonly DiagnosticRule Failed = new(
        "SA0505", Severity.Error, "A template fails on a page",
        "템플릿이 없는 값을 찾거나, 비어 있는 값의 속성을 읽거나, 맞지 않는 인수로 함수를 불렀습니다.",
        "메시지에 나온 자리의 이름을 `docs/theme.md`와 견주어 고치세요. 없을 수 있는 값은 `{{ if page.image }}`처럼 먼저 확인하세요.",
        "docs/theme.md lists what a template is given; ask first for what may be missing: {{ if page.image }}");

    public static readonly DiagnosticRule Unquoted = new(
        "SA0506", Severity.Error, "An attribute's value without quotation marks",
        "HTML 속성에 넣는 값이 따옴표 안에 있지 않습니다. 값에 빈칸이 있으면 다른 속성이 되어 버립니다.",
        "`href=\"{{ url }}\"`처럼 큰따옴표로 감싸세요.",
        "write =\"{{ … }}\"");

    public static readonly DiagnosticRule NotAlone = new(
        "SA0507", Severity.Error, "An include inside an expression",
        "`include`는 그 자리에 바로 쓰므로, 값으로 저장하거나 다른 함수에 넘길 수 없습니다.",
        "`{{ include '이름' }}`을 따로 쓰세요. 결과를 저장하려면 `{{ capture x }}…{{ end }}`로 감싸세요.",
        "write {{ include 'name' }}; to keep its text, write {{ capture x }}{{ include 'name' }}{{ end }}");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [Syntax, MissingLayout, UnknownPartial, IncludeCycle, UnknownAsset, Failed, Unquoted, NotAlone];
}
