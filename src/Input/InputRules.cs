using StaticArchive.Diagnostics;

namespace StaticArchive.Input;

/// <summary>What can be wrong with files before anybody reads what they say.</summary>
public static class InputRules
{
    public static readonly DiagnosticRule Missing = new(
        "SA0001", Severity.Error, "A file or folder is missing",
        "사이트를 만드는 데 꼭 있어야 하는 파일이나 폴더가 없습니다.",
        "메시지에 나온 파일을 만드세요. 다른 폴더에서 실행했다면 프로젝트 폴더로 옮겨 가거나 `--root`로 알려 주세요.",
        "create it, or say with --root where the project is");

    public static readonly DiagnosticRule Unreadable = new(
        "SA0002", Severity.Error, "A file or folder cannot be read",
        "파일이나 폴더를 운영체제가 읽지 못하게 합니다. 권한이 없거나, 읽는 동안 사라졌거나, 보통 파일이 아닙니다.",
        "권한을 고치거나 그 파일을 치우세요.",
        "mend its permissions, or take it away");

    public static readonly DiagnosticRule TooLarge = new(
        "SA0003", Severity.Error, "A file is too large",
        "글, 설정, 데이터 파일은 2 MiB까지만 읽습니다.",
        "글을 나누거나, 그림처럼 큰 것은 따로 파일로 두고 링크하세요.",
        "divide it, or keep what is large in a file of its own and link to it");

    public static readonly DiagnosticRule Utf16 = new(
        "SA0004", Severity.Error, "A file is UTF-16",
        "파일이 UTF-16(윈도 메모장의 「유니코드」)으로 저장되었습니다. 이 사이트의 글은 모두 UTF-8이어야 합니다.",
        "편집기에서 「다른 이름으로 저장」을 고르고 인코딩을 **UTF-8**로 바꾸어 저장하세요.",
        "save it as UTF-8: in the editor's 'Save as', choose the encoding UTF-8");

    public static readonly DiagnosticRule Cp949 = new(
        "SA0005", Severity.Error, "A file is CP949",
        "파일이 CP949(EUC-KR, 윈도 메모장의 「ANSI」)로 저장되었습니다. 이 사이트의 글은 모두 UTF-8이어야 합니다.",
        "편집기에서 「다른 이름으로 저장」을 고르고 인코딩을 **UTF-8**로 바꾸어 저장하세요.",
        "save it as UTF-8: in the editor's 'Save as', choose the encoding UTF-8");

    public static readonly DiagnosticRule InvalidUtf8 = new(
        "SA0006", Severity.Error, "A file is not valid UTF-8",
        "UTF-8로 읽을 수 없는 바이트가 있습니다. 다른 인코딩으로 저장했거나 파일이 깨졌습니다.",
        "메시지에 나온 자리를 고치고 UTF-8로 다시 저장하세요.",
        "save it as UTF-8: in the editor's 'Save as', choose the encoding UTF-8");

    public static readonly DiagnosticRule Nul = new(
        "SA0007", Severity.Error, "A file has a NUL character",
        "글에 있을 수 없는 NUL 문자가 들어 있습니다. 텍스트가 아닌 파일이거나 파일이 깨졌습니다.",
        "메시지에 나온 자리의 문자를 지우세요.",
        "delete the character; if there are many, the file is damaged or no text");

    public static readonly DiagnosticRule SameName = new(
        "SA0008", Severity.Error, "Two files become one name",
        "두 파일의 이름이 유니코드 정규화(NFC) 뒤에 같아집니다. 맥에서 만든 파일과 다른 곳에서 만든 파일이 눈에는 같은 이름으로 보일 때 생깁니다.",
        "둘 가운데 하나를 지우거나 이름을 바꾸세요.",
        "delete or rename one of the two");

    public static readonly DiagnosticRule Link = new(
        "SA0009", Severity.Error, "A symbolic link",
        "심볼릭 링크가 있습니다. 링크는 사이트를 만드는 컴퓨터의 다른 파일을 가리킬 수 있어서, 어디를 가리키든 따라가지 않습니다.",
        "링크 대신 파일을 복사해 넣으세요.",
        "copy what it leads to here instead");

    public static readonly DiagnosticRule Unused = new(
        "SA0010", Severity.Warning, "Nobody reads this file",
        "이 자리의 이 파일은 쓰이지 않습니다. 이름이나 폴더를 잘못 적었을 수 있습니다.",
        "글은 `input/articles/`, 고정 페이지는 `input/pages/`, 그림은 `input/assets/`나 글 옆, 데이터는 `input/data/`에 두세요. 잠시 빼 두려면 이름을 `_`로 시작하세요.",
        "articles belong in input/articles, images beside them or in input/assets; a name that begins with '_' is left out");

    public static readonly DiagnosticRule TooDeep = new(
        "SA0011", Severity.Error, "Folders are nested too deeply, or files are too many",
        "폴더가 32단계보다 깊거나 파일이 100만 개를 넘습니다.",
        "폴더를 덜 깊게 정리하세요.",
        "move its files further up");

    public static readonly DiagnosticRule BadName = new(
        "SA0012", Severity.Error, "An impossible file name",
        "파일이나 폴더의 이름에 줄바꿈 같은 제어 문자나 `\\`가 있거나, 이름이 UTF-8이 아닙니다. 오래된 압축 파일(ZIP)을 풀면 이런 이름이 생기기도 합니다.",
        "한글, 영문자, 숫자, `-`로 이름을 다시 지으세요.",
        "name it anew, with letters, digits and hyphens");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [Missing, Unreadable, TooLarge, Utf16, Cp949, InvalidUtf8, Nul, SameName, Link, Unused, TooDeep, BadName];
}
