using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>What can be wrong with the text of an article or page.</summary>
public static class MarkdownRules
{
    public static readonly DiagnosticRule TooDeep = new(
        "SA0201", Severity.Error, "Nested too deeply",
        "인용 속의 인용, 목록 속의 목록, 강조 속의 강조가 너무 깊어서 읽지 않았습니다. 사람이 쓴 글에서는 생기지 않습니다.",
        "메시지에 나온 자리의 `>`, `-`, `[`, `*`가 잘못 되풀이되지 않았는지 보세요.",
        "look for quotations, lists, brackets or marks that are repeated by accident");

    public static readonly DiagnosticRule TooMuch = new(
        "SA0202", Severity.Error, "Too much to read in reasonable time",
        "한 덩어리(빈 줄에서 빈 줄까지)에 `[`, `*`, `_`, `|` 같은 기호가 너무 많거나, 글의 줄이나 각주가 너무 많습니다. 사이트를 만드는 일이 멈추지 않도록 읽지 않았습니다.",
        "큰 표나 코드는 빈 줄로 나누거나 따로 파일로 두고 링크하세요.",
        "put blank lines between its parts, or keep it in a file of its own and link to it");

    public static readonly DiagnosticRule Unreadable = new(
        "SA0203", Severity.Error, "The Markdown cannot be read",
        "본문을 읽는 프로그램이 이 글을 이해하지 못했습니다. 프로그램의 결함일 수 있습니다.",
        "본문을 조금씩 줄여 문제가 되는 부분을 찾아 바꾸어 쓰고, 그 글을 저장소의 이슈로 알려 주세요.",
        "shorten the text step by step to find the part, write that in another way, and please report it");

    public static readonly DiagnosticRule TooManyProblems = new(
        "SA0204", Severity.Warning, "Further problems are not listed",
        "한 글에 문제가 아주 많아서 앞의 것만 보여 줍니다.",
        "보이는 문제를 고치고 다시 만드세요.",
        "mend those, then look again");

    public static readonly DiagnosticRule ControlCharacter = new(
        "SA0205", Severity.Warning, "A control character",
        "눈에 보이지 않는 제어 문자가 들어 있습니다. 다른 프로그램에서 복사할 때 딸려 오곤 합니다. 사이트에는 `\uFFFD`로 나갑니다.",
        "메시지에 나온 자리의 문자를 지우세요.",
        "delete it");

    public static readonly DiagnosticRule HtmlElement = new(
        "SA0210", Severity.Error, "An HTML element that is not allowed",
        "글에 쓸 수 없는 HTML 요소입니다. 읽는 사람을 지키고 모든 글의 모양을 같게 하려고, 정해 둔 몇 가지 요소만 남깁니다.",
        "마크다운으로 쓰거나 그 태그를 지우세요. 쓸 수 있는 요소는 `docs/markdown.md`에 있습니다.",
        "docs/markdown.md lists the elements that may be used");

    public static readonly DiagnosticRule HtmlAttribute = new(
        "SA0211", Severity.Warning, "An HTML attribute that is not allowed",
        "쓸 수 없는 속성이거나 속성의 값이 올바르지 않아서 뺐습니다. `style`, `class`, `id`는 쓸 수 없습니다.",
        "그 속성을 지우거나 값을 고치세요. 쓸 수 있는 속성은 `docs/markdown.md`에 있습니다.",
        "take it away; docs/markdown.md lists the attributes that may be used");

    public static readonly DiagnosticRule HtmlHandler = new(
        "SA0212", Severity.Error, "A script in an HTML attribute",
        "`onclick`처럼 `on`으로 시작하는 속성은 읽는 사람의 브라우저에서 프로그램을 실행합니다. 글에는 쓸 수 없습니다.",
        "그 속성을 지우세요.",
        "take it away");

    public static readonly DiagnosticRule HtmlUnclosed = new(
        "SA0213", Severity.Warning, "An HTML element is not closed",
        "여는 태그가 있는 문단이나 칸이 끝날 때까지 닫는 태그가 없습니다. 그 문단의 끝에서 닫았습니다.",
        "같은 문단 안에 닫는 태그를 적으세요.",
        "close it in the same paragraph");

    public static readonly DiagnosticRule HtmlStray = new(
        "SA0214", Severity.Warning, "An end tag closes nothing",
        "닫는 태그에 맞는 여는 태그가 같은 문단 안에 없습니다. 이 태그는 뺐습니다.",
        "여는 태그를 적거나 닫는 태그를 지우세요.",
        "delete it, or open the element in the same paragraph");

    public static readonly DiagnosticRule HtmlMisplaced = new(
        "SA0215", Severity.Warning, "An HTML element in a wrong place",
        "이 요소는 이 자리에 쓸 수 없어서 뺐습니다. `<details>`는 문단 사이에, `<summary>`는 `<details>` 바로 다음에, `<rt>`는 `<ruby>` 안에 씁니다.",
        "빈 줄 다음의 새 줄에 쓰거나, 알맞은 요소 안으로 옮기세요.",
        "move it there, or write it without HTML");

    public static readonly DiagnosticRule LeftoverMarks = new(
        "SA0220", Severity.Warning, "Emphasis marks that are shown as they are",
        "`**`나 `__`가 강조가 되지 못하고 그대로 보입니다. 여닫는 짝이 없거나, 기호와 글자 사이에 빈칸이 있습니다.",
        "`**단어**`처럼 글자에 붙여 쓰세요. 기호 그대로 보이려면 `\\*\\*`처럼 쓰거나 `` ` `` 안에 쓰세요.",
        "write **word** without spaces inside the marks, or \\*\\* for the signs themselves");

    public static readonly DiagnosticRule UnknownFootnote = new(
        "SA0221", Severity.Warning, "A footnote mark without its footnote",
        "`[^1]` 같은 각주 표시에 맞는 각주 `[^1]: …`가 없습니다.",
        "각주를 적거나 표시를 지우세요.",
        "write the footnote, [^1]: …, or delete the mark");

    public static readonly DiagnosticRule UnusedFootnote = new(
        "SA0222", Severity.Warning, "A footnote that nothing refers to",
        "각주 `[^1]: …`를 본문의 어디에서도 가리키지 않아서 사이트에 나오지 않습니다.",
        "본문의 알맞은 자리에 `[^1]`을 적거나 각주를 지우세요.",
        "refer to it in the text, or delete it");

    public static readonly DiagnosticRule HeadingLevelOne = new(
        "SA0223", Severity.Warning, "A heading of the first level",
        "`#` 하나짜리 제목은 글의 제목(`title`)과 같은 단계입니다. 한 단계 아래(`##`)로 바꾸어 내보냈습니다.",
        "본문의 제목은 `##`부터 쓰세요.",
        "write ##");

    public static readonly DiagnosticRule HeadingJump = new(
        "SA0224", Severity.Warning, "A heading skips a level",
        "제목의 단계를 건너뛰었습니다(예: `##` 다음에 `####`). 화면을 소리로 듣는 사람이 글의 짜임을 잃습니다.",
        "앞 제목보다 한 단계만 깊은 제목을 쓰세요. 첫 제목은 `##`입니다.",
        "make it one level deeper than the heading before it");

    public static readonly DiagnosticRule HeadingEmpty = new(
        "SA0225", Severity.Warning, "A heading without words",
        "글자가 없는 제목이라서 뺐습니다.",
        "제목을 적거나 `#`을 지우세요. `#` 그대로 보이려면 `\\#`이라고 쓰세요.",
        "write the heading, or delete the #; \\# shows the sign itself");

    public static readonly DiagnosticRule HeadingId = new(
        "SA0226", Severity.Warning, "A heading's id is not usable",
        "`{#이름}`으로 적은 제목의 이름을 쓸 수 없습니다. 소문자, 한글, 숫자, `-`, `_`만 쓸 수 있고, 한 글에서 하나뿐이어야 합니다.",
        "이름을 바꾸거나 지우세요. 적지 않으면 제목의 글자로 만듭니다.",
        "write another of lower-case letters, digits, - and _, or none");

    public static readonly DiagnosticRule UnsafeScheme = new(
        "SA0230", Severity.Error, "An address that is not safe",
        "`javascript:`나 `data:`처럼 읽는 사람의 브라우저에서 프로그램을 실행할 수 있거나 알 수 없는 종류의 주소입니다.",
        "`https://`로 시작하는 주소나 파일 이름을 쓰세요.",
        "write an address that begins with https://, or the name of a file");

    public static readonly DiagnosticRule LeavesInput = new(
        "SA0231", Severity.Error, "A path leads out of the input",
        "`..`이 너무 많아서 경로가 `input/` 밖으로 나갑니다.",
        "`input/` 안의 파일을 가리키도록 경로를 고치세요.",
        "write the path of a file inside input");

    public static readonly DiagnosticRule RemoteImage = new(
        "SA0232", Severity.Error, "An image on another site",
        "다른 사이트의 그림은 보이지 않을 수 있고, 읽는 사람의 접속 기록이 그 사이트에 남습니다. 이 사이트의 보안 설정도 막습니다.",
        "실을 권리가 있다면 그림을 내려받아 글 옆에 두고 `![설명](파일.png)`처럼 쓰세요.",
        "keep a copy beside the article, if its rights allow it: ![what it shows](name.png)");

    public static readonly DiagnosticRule BadAddress = new(
        "SA0233", Severity.Error, "An address that means nothing",
        "링크나 그림의 주소가 비었거나 올바르지 않습니다. 호스트가 없는 주소, 암호가 든 주소, `//`나 `\\`를 쓴 주소, 폴더를 가리키는 경로가 여기에 듭니다.",
        "메시지를 보고 주소를 고치세요.",
        "write the whole address, or the path of a file");

    public static readonly DiagnosticRule MissingAlt = new(
        "SA0234", Severity.Warning, "An image without a description",
        "그림에 설명이 없어서, 그림을 보지 못하는 사람은 무엇이 있는지 알 수 없습니다.",
        "`![설명](파일.png)`의 대괄호 안에 그림이 보여 주는 것을 한 문장으로 적으세요.",
        "write what it shows between the square brackets");

    public static readonly DiagnosticRule EmptyLink = new(
        "SA0235", Severity.Warning, "A link without words",
        "링크에 보이는 글자가 없어서 주소를 대신 보여 줍니다.",
        "`[글자](주소)`의 대괄호 안에 글자를 적으세요.",
        "write them between the square brackets");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        TooDeep, TooMuch, Unreadable, TooManyProblems, ControlCharacter, HtmlElement, HtmlAttribute, HtmlHandler, HtmlUnclosed, HtmlStray, HtmlMisplaced,
        LeftoverMarks, UnknownFootnote, UnusedFootnote, HeadingLevelOne, HeadingJump, HeadingEmpty, HeadingId, UnsafeScheme, LeavesInput, RemoteImage,
        BadAddress, MissingAlt, EmptyLink,
    ];
}
