using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

/// <summary>What can be wrong with images, downloads, styles and scripts.</summary>
public static class AssetRules
{
    public static readonly DiagnosticRule UnknownType = new(
        "SA0450", Severity.Error, "A kind of file that is not published",
        "글 옆이나 `input/assets/`에 둘 수 있는 파일은 그림(svg, png, jpg, jpeg, gif, webp, avif), 문서(pdf, csv, txt, json, epub), 소리와 영상(mp3, mp4, webm), 압축(zip)뿐입니다.",
        "허용된 형식으로 바꾸거나 파일을 치우세요. 잠시 빼 두려면 이름을 `_`로 시작하세요.",
        "convert it, or take it away");

    public static readonly DiagnosticRule TooLarge = new(
        "SA0451", Severity.Error, "An asset is too large",
        "파일 하나는 20 MiB까지, SVG 그림은 2 MiB까지 올릴 수 있습니다. 독자가 휴대전화로 받는다는 것을 생각하세요.",
        "그림은 크기를 줄이거나 WebP로 바꾸고, 영상은 다른 곳에 올려 링크하세요.",
        "make it smaller, or keep it elsewhere and link to it");

    public static readonly DiagnosticRule WrongContent = new(
        "SA0452", Severity.Error, "A file is not what its name says",
        "파일의 내용이 확장자와 다릅니다. 이름만 바꾼 파일이거나, 내려받다가 오류 페이지가 저장되었을 수 있습니다.",
        "올바른 파일을 다시 받거나, 내용에 맞는 확장자로 바꾸세요. 글자로 된 파일은 UTF-8로 저장하세요.",
        "fetch it again, or give it the ending of what it is");

    public static readonly DiagnosticRule Damaged = new(
        "SA0453", Severity.Error, "An image is damaged",
        "그림의 가로세로 크기를 읽을 수 없습니다. 파일이 잘렸거나 깨졌습니다.",
        "그림을 다시 저장하거나 다시 받으세요.",
        "save or fetch it again");

    public static readonly DiagnosticRule UnsafeSvg = new(
        "SA0454", Severity.Error, "An SVG with something unsafe",
        "SVG 그림에 스크립트, 이벤트 속성(`onload` 등), 바깥 주소, HTML처럼 독자의 브라우저에서 무언가를 실행하거나 불러올 수 있는 것이 들어 있습니다.",
        "메시지에 나온 요소나 속성을 지우세요. 그림 편집기에서 「일반 SVG」나 「최적화된 SVG」로 저장하면 대개 사라집니다. 글꼴과 사진은 그림 안에 넣으세요.",
        "delete that, or export the drawing as plain SVG");

    public static readonly DiagnosticRule BrokenSvg = new(
        "SA0455", Severity.Error, "An SVG that cannot be read",
        "SVG 파일이 올바른 XML이 아니거나, `<!DOCTYPE`이나 UTF-8이 아닌 인코딩 선언이 있습니다.",
        "메시지에 나온 자리를 고치세요. `<!DOCTYPE …>` 줄은 지워도 그림이 달라지지 않습니다.",
        "mend it there, or export the drawing again");

    public static readonly DiagnosticRule BrokenStyle = new(
        "SA0460", Severity.Error, "A style sheet that cannot be read",
        "테마의 CSS에 닫지 않은 괄호, 따옴표, 주석이 있습니다.",
        "메시지에 나온 자리에서 시작하는 괄호나 따옴표를 닫으세요.",
        "close it, or delete it");

    public static readonly DiagnosticRule NotMinified = new(
        "SA0461", Severity.Warning, "A style sheet or script that the minifier refuses",
        "CSS나 JS를 줄이는 도구가 이 자리의 문법을 모릅니다. 오타일 수도 있고, 도구보다 새로운 문법일 수도 있습니다. CSS는 주석과 빈칸만 줄이고, JS는 그대로 내보냅니다.",
        "오타라면 고치세요. 새로운 문법이라면 같은 뜻의 다른 표현(`a:is(…) { }` 대신 `& a:is(…) { }`)으로 쓰거나 경고를 그대로 두어도 됩니다.",
        "mend it; if it is right, leave the warning");

    public static readonly DiagnosticRule UnknownReference = new(
        "SA0462", Severity.Error, "A reference to a theme asset that is not there",
        "CSS의 `url(…)`이나 JS의 `import`가 `theme/assets`에 없는 파일을 가리킵니다.",
        "경로는 그 파일이 있는 폴더에서 시작합니다. 경로를 고치거나 파일을 넣으세요.",
        "write the path from this file's folder to a file of theme/assets");

    public static readonly DiagnosticRule ReferenceCycle = new(
        "SA0463", Severity.Error, "Theme assets that refer to each other in a circle",
        "CSS나 JS 파일이 서로를 가리킵니다. 파일 이름에 내용의 지문이 들어가므로, 고리가 있으면 이름을 정할 수 없습니다.",
        "함께 쓰는 부분을 새 파일로 옮겨 고리를 끊으세요.",
        "move what they share into a file of its own");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [UnknownType, TooLarge, WrongContent, Damaged, UnsafeSvg, BrokenSvg, BrokenStyle, NotMinified, UnknownReference, ReferenceCycle];
}
