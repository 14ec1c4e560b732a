using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>What can go wrong where the site is written.</summary>
public static class OutputRules
{
    public static readonly DiagnosticRule Locked = new(
        "SA0600", Severity.Error, "Another build is running",
        "다른 빌드가 같은 출력 폴더에 쓰고 있습니다. 두 빌드가 함께 쓰면 사이트가 섞입니다.",
        "먼저 시작한 빌드가 끝나기를 기다렸다가 다시 실행하세요.",
        "wait for it to end, then build again");

    public static readonly DiagnosticRule CannotWrite = new(
        "SA0601", Severity.Error, "The site cannot be written",
        "디스크가 가득 찼거나, 폴더에 쓸 권한이 없거나, 운영체제가 쓰기를 거절했습니다. 지난번 사이트는 그대로 있습니다.",
        "자리를 비우거나 권한을 고친 뒤 다시 실행하세요.",
        "make room or mend the permissions, then build again");

    public static readonly DiagnosticRule ForeignFolder = new(
        "SA0602", Severity.Error, "The output folder is not ours",
        "출력 폴더에 이 프로그램이 만들지 않은 파일이 있습니다. 사이트를 쓰면 그 파일이 지워지므로 멈추었습니다.",
        "비어 있거나 없는 폴더를 `--output`으로 고르거나, 그 폴더를 직접 비우세요.",
        "empty it, or choose another with --output");

    public static readonly DiagnosticRule ProtectedFolder = new(
        "SA0603", Severity.Error, "The output folder would overwrite its own sources",
        "출력 폴더가 프로젝트 폴더 자체이거나 `input/`, `theme/`과 겹칩니다.",
        "다른 폴더를 `--output`으로 고르세요.",
        "choose another with --output");

    public static readonly DiagnosticRule TwoFilesOnePath = new(
        "SA0604", Severity.Error, "Two files at one path",
        "서로 다른 두 가지가 출력 폴더의 같은 자리에 파일을 쓰려고 합니다.",
        "메시지에 나온 둘 가운데 하나의 이름이나 주소를 바꾸세요.",
        "rename one of the two, or change its address");

    public static readonly DiagnosticRule BadPath = new(
        "SA0605", Severity.Error, "An impossible path",
        "파일 시스템이 받아들일 수 없는 경로입니다. 이름이 너무 길거나 쓸 수 없는 문자가 있습니다.",
        "`slug`나 `redirect_from`, 파일 이름을 더 짧고 단순하게 바꾸세요.",
        "shorten the slug, the old address or the file's name");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [Locked, CannotWrite, ForeignFolder, ProtectedFolder, TwoFilesOnePath, BadPath];
}
