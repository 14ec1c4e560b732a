using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>What an import has to say of posts that others wrote elsewhere.</summary>
public static class ImportRules
{
    public static readonly DiagnosticRule Unreadable = new(
        "SA0801", Severity.Error, "An original that cannot be read",
        "가져올 파일이나 폴더가 없거나, 열 수 없거나, 한도(파일 하나에 20 MiB)를 넘거나, 심볼릭 링크입니다.",
        "경로를 확인하세요. 너무 큰 내보내기 파일은 나누어 내보내세요.",
        "name one that can be read; an export that is too large is to be divided");

    public static readonly DiagnosticRule UnknownForm = new(
        "SA0802", Severity.Error, "Not the form of the kind that was said",
        "파일이 가져올 수 있는 꼴이 아니거나, 말한 종류와 다릅니다. 가져올 수 있는 꼴은 `docs/import.md`에 있습니다.",
        "종류(`text`, `tistory`, `page`, `jekyll`, `hugo`, `wordpress`)를 바르게 적거나, 메시지를 보고 파일을 고치세요. 종류를 모르면 `auto`라고 적으세요.",
        "docs/import.md shows the forms that can be imported");

    public static readonly DiagnosticRule Refused = new(
        "SA0803", Severity.Error, "An original that is refused",
        "파일이 깨졌거나, 읽는 데 끝없이 걸리게 만든 것처럼 생겼습니다: 문서 형식 선언(DTD)이 든 XML, 수백 겹으로 겹친 HTML, 읽을 수 없는 머리글. 그런 글은 하나도 쓰지 않고 건너뜁니다.",
        "메시지에 나온 자리를 고치거나, 원래 프로그램에서 다시 내보내세요.",
        "mend it there, or export it again");

    public static readonly DiagnosticRule NoDate = new(
        "SA0804", Severity.Error, "A post without a date",
        "글의 날짜를 찾지 못했거나, 1990년에서 2100년 사이의 날짜가 아닙니다.",
        "`--date 2024-07-20`을 주면 날짜 없는 글에 그 날짜를 씁니다.",
        "say --date 2024-07-20");

    public static readonly DiagnosticRule UnknownTerm = new(
        "SA0805", Severity.Error, "A source or category that the archive does not know",
        "글에 적힌 매체나 분류가 `input/data/sources.yml`이나 `topics.yml`에 없거나, 글에 아예 없습니다. 그대로 쓰면 사이트를 만들 수 없어서 글을 쓰지 않았습니다.",
        "데이터 파일에 이름이나 별칭(`aliases`)을 더하거나, `--source`와 `--category`로 모르는 글에 쓸 이름을 주고 다시 하세요. 이미 가져온 글은 건너뜁니다.",
        "add it to the data files, or say another");

    public static readonly DiagnosticRule Guessed = new(
        "SA0806", Severity.Note, "Guessed",
        "글에 뚜렷이 적혀 있지 않아서 짐작했습니다. 같은 말이 파일의 머리글에 주석으로도 있습니다.",
        "맞는지 보고, 틀렸으면 고치세요. 확인한 주석은 지워도 됩니다.",
        "look whether it is right, then delete the comment");

    public static readonly DiagnosticRule Missing = new(
        "SA0807", Severity.Note, "Missing",
        "글에 있으면 좋은데 가져올 것에는 없었습니다: 원문의 주소, 요약, 그림의 설명. 같은 말이 파일의 머리글에 주석으로도 있습니다.",
        "아는 것을 적어 넣고 주석을 지우세요. 본문을 싣지 않는 글(`rights: {basis: unknown}`)은 `summary`가 있어야 내용을 알 수 있습니다.",
        "write it if you know it, then delete the comment");

    public static readonly DiagnosticRule ImageLeftOut = new(
        "SA0808", Severity.Warning, "An image that was not copied",
        "그림 파일이 없거나, 다른 사이트에 있거나, 가져올 폴더 밖을 가리키거나, 사이트에 실을 수 없는 파일입니다. 본문의 그 자리에 설명만 남겼습니다.",
        "실을 권리가 있는 그림이면 파일을 글 옆에 두고 `![설명](파일.png)`을 적으세요.",
        "put the file beside the article, if its rights allow it");

    public static readonly DiagnosticRule AlreadyThere = new(
        "SA0809", Severity.Note, "Skipped: it is there already",
        "`id`나 원문이나 옛 주소가 같은 글이 이미 있거나, 쓰려는 이름의 파일이 이미 있어서 건너뛰었습니다. 가져오기는 있는 파일을 고치거나 덮어쓰지 않습니다.",
        "다시 가져오려면 있는 파일을 지우고 하세요. 서로 다른 블로그의 글이 번호만 같다면 `--prefix 이름`으로 `id`를 나누세요.",
        "to import it again, delete what is there");

    public static readonly DiagnosticRule LeftOut = new(
        "SA0810", Severity.Warning, "Something that an article cannot hold was left out",
        "끼워 넣은 영상이나 지도, 다른 프로그램만 아는 명령(Liquid, shortcode), 쓸 수 없는 링크처럼 글에 실을 수 없는 것을 뺐습니다. 글자는 남아 있습니다. 광고 자리를 뺀 것은 알림으로만 주석에 적습니다.",
        "꼭 있어야 하면 `docs/markdown.md`에 있는 방법으로 다시 쓰세요.",
        "if it must be there, write it in another way; docs/markdown.md shows how");

    public static readonly DiagnosticRule Unfit = new(
        "SA0811", Severity.Error, "The article would stop the build",
        "가져온 글이 사이트를 만들 때 오류가 될 것이어서 쓰지 않았습니다. 무엇이 문제인지 메시지에 있습니다.",
        "가져올 파일에서 그것을 고치고 다시 하세요.",
        "mend that in the original, then import it again");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [Unreadable, UnknownForm, Refused, NoDate, UnknownTerm, Guessed, Missing, ImageLeftOut, AlreadyThere, LeftOut, Unfit];
}
