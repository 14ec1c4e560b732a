using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>What is too strict for a build: signs of haste and of copying, found by <c>check</c> only.</summary>
public static class CheckRules
{
    public static readonly DiagnosticRule TitleLength = new(
        "SA0701", Severity.Warning, "A title is very short or very long",
        "검색 결과와 공유 카드에서는 긴 제목이 잘리고, 짧은 제목은 무엇에 관한 글인지 알려 주지 못합니다. 한글 한 자를 두 칸으로 세어 4칸에서 120칸까지가 알맞습니다.",
        "제목을 60자 안쪽으로 다듬으세요. 덧붙일 말은 `summary`에 쓰세요.",
        "say what the article is about, in at most 60 syllables");

    public static readonly DiagnosticRule SummaryLength = new(
        "SA0702", Severity.Warning, "A summary is very short or very long",
        "`summary`는 목록과 검색 결과에 보이는 한두 문장입니다. 한글 한 자를 두 칸으로 세어 20칸에서 400칸까지가 알맞습니다.",
        "한두 문장으로 다시 쓰세요.",
        "write one or two sentences");

    public static readonly DiagnosticRule SummaryIsTitle = new(
        "SA0703", Severity.Warning, "A summary only repeats the title",
        "`summary`가 제목과 같습니다. 목록에서 같은 말이 두 번 보입니다.",
        "본문의 내용을 한두 문장으로 적거나 `summary` 줄을 지우세요. 지우면 첫 문단이 요약이 됩니다.",
        "write what the article says, or delete the line");

    public static readonly DiagnosticRule MarksInFrontMatter = new(
        "SA0704", Severity.Warning, "Markup in a title or summary",
        "제목과 요약은 글자 그대로 보입니다. `**`, `__`, `` ` ``, HTML 태그나 `&amp;` 같은 표시는 모양이 되지 않고 그대로 나갑니다.",
        "표시를 지우고 글자만 남기세요.",
        "delete it");

    public static readonly DiagnosticRule AdRemnant = new(
        "SA0705", Severity.Warning, "What is left of an advertisement",
        "다른 곳에서 복사할 때 딸려 온 광고 자리입니다: `728x90` 같은 크기, `googlesyndication`이나 `adsbygoogle` 같은 스크립트, 「광고」만 있는 줄. 코드 블록 안은 보지 않습니다.",
        "그 줄을 지우세요. 글의 내용이라면 문장 안에 쓰거나 `` ` `` 안에 쓰세요.",
        "delete it");

    public static readonly DiagnosticRule OriginalIsNewer = new(
        "SA0706", Severity.Warning, "The original is newer than the translation",
        "`original.date`가 글의 `date`보다 뒤입니다. 옮긴 글이 원문보다 먼저 나올 수는 없습니다.",
        "두 날짜 가운데 잘못 적은 쪽을 고치세요.",
        "put right whichever of the two is wrong");

    public static readonly DiagnosticRule UpdatedBeforeCorrection = new(
        "SA0707", Severity.Warning, "A correction does not fit the dates",
        "`corrections`의 날짜가 글의 `date`보다 앞서거나, `updated`가 마지막 `corrections`의 날짜보다 앞섭니다.",
        "`updated`를 마지막으로 고친 날로 맞추거나, 지우세요. 지우면 마지막으로 바로잡은 날이 고친 날이 됩니다.",
        "put right whichever of the days is wrong");

    public static readonly DiagnosticRule SuspiciousDate = new(
        "SA0708", Severity.Warning, "A date that is probably a typing error",
        "글의 `date`가 2000년보다 앞서거나 1년 넘게 앞날입니다. 연도를 잘못 적었을 때 이렇게 됩니다.",
        "연도를 확인하세요.",
        "is the year right?");

    public static readonly DiagnosticRule LargeImage = new(
        "SA0709", Severity.Warning, "A very large image",
        "그림 파일이 1 MiB보다 크거나, 가로나 세로가 4,000픽셀보다 깁니다. 독자가 휴대전화로 받는다는 것을 생각하세요.",
        "가로 1,600픽셀 안쪽으로 줄이고 WebP나 AVIF로 저장하세요.",
        "make it at most 1,600 pixels wide, as WebP or AVIF");

    public static readonly DiagnosticRule UnusedImage = new(
        "SA0710", Severity.Warning, "An image that no article shows",
        "글 옆에 둔 그림을 어느 글도 쓰지 않습니다. 파일 이름을 바꾸었거나 글에서 그림을 뺐을 때 남습니다.",
        "그림을 글에 넣거나 파일을 지우세요. 여러 글이 함께 쓸 그림은 `input/assets/`에 두세요.",
        "delete it, or show it");

    public static readonly DiagnosticRule PoorAlt = new(
        "SA0711", Severity.Warning, "A description that describes nothing",
        "그림의 설명이 파일 이름이거나 「이미지」, 「사진」 같은 말뿐입니다. 그림을 보지 못하는 사람은 그림이 있다는 것만 알게 됩니다.",
        "그림이 보여 주는 것을 한 문장으로 적으세요: `![2019년부터 2023년까지의 칩 판매량. 해마다 늘었다.](chips.svg)`.",
        "describe it in one sentence");

    public static readonly DiagnosticRule MixedSpellings = new(
        "SA0712", Severity.Warning, "One topic, spelled in several ways",
        "같은 분류나 태그를 글마다 다른 이름으로 적었습니다(예: 어떤 글은 `AI`, 어떤 글은 `인공지능`). 한 페이지로 모이기는 하지만 찾기와 고치기가 어려워집니다. "
        + "`topics.yml`에 없는 태그라면 대소문자나 띄어쓰기만 달라도 페이지가 나뉩니다.",
        "`dotnet run -- check --fix`가 `topics.yml`의 이름으로 맞춥니다. `topics.yml`에 없는 태그는 더하거나, 한 가지로 적으세요.",
        "write one of them everywhere, or run check --fix");

    public static readonly DiagnosticRule TopicTwice = new(
        "SA0713", Severity.Warning, "One tag, twice in an article",
        "한 글의 두 태그가 같은 것을 가리킵니다(예: `[AI, 인공지능]`).",
        "둘 가운데 하나를 지우세요.",
        "delete one of the two");

    public static readonly DiagnosticRule TrackingParameters = new(
        "SA0714", Severity.Warning, "Tracking parameters in an address",
        "`original.url`에 `utm_source`나 `fbclid`처럼 누가 어디서 눌렀는지 알아내려는 매개변수가 있습니다. 원문의 주소에는 없어도 됩니다.",
        "`dotnet run -- check --fix`가 지웁니다. 손으로 지우려면 `?utm_…`부터 지우세요.",
        "run check --fix");

    public static readonly DiagnosticRule NoText = new(
        "SA0715", Severity.Warning, "An article without a text",
        "머리글 다음에 글이 없습니다. `new`로 시작한 글은 아직 쓰지 않은 동안 이렇게 알려 줍니다.",
        "글을 쓰세요.",
        "write it below the second line '---'");

    public static readonly DiagnosticRule UnknownRights = new(
        "SA0750", Severity.Warning, "On unknown ground",
        "글을 싣는 근거가 `unknown`입니다. 글의 `rights`나 매체의 `rights`에 그렇게 적었거나, 아무 데도 적지 않아 설정의 `default_rights`를 따른 것입니다. 본문은 싣지 않습니다.",
        "근거를 확인해 `rights`에 적으세요: 직접 쓴 글은 `own`, 이용 허락이 붙은 글은 `licence`, 허락받은 글은 `permission`, 소개와 인용만 하는 글은 `quotation`. "
        + "알면서 두는 글이 있으면 `check --strict --allow SA0750`으로 경고에 머물게 할 수 있습니다.",
        "find out, or write the basis that holds");

    public static readonly DiagnosticRule Leak = new(
        "SA0751", Severity.Error, "A withheld text would be published",
        "`check --strict`가 사이트를 통째로 만들어 보았더니, 내린 글이나 본문을 싣지 않는 글, 아직 공개하지 않은 글의 문장이나 `evidence`가 메시지에 나온 파일에 들어 있습니다. "
        + "같은 문장이 공개된 글에도 있으면 새는 것으로 보지 않습니다.",
        "그 파일이 `theme/static/`이나 `input/assets/`의 것이면 문장을 지우세요. 프로그램이 만드는 파일이면 프로그램의 잘못이니 알려 주세요.",
        "take it out of that file; if the program makes that file, please report it");

    public static readonly DiagnosticRule GoneOriginal = new(
        "SA0760", Severity.Warning, "The original is gone",
        "`check links`가 마지막으로 찾아갔을 때 원문이 그 주소에 없었습니다(`input/data/link-checks.yml`). 없다고 답했거나, 두 주 넘게 사이를 두고 찾아가도 답이 없었습니다. 검사는 기록만 읽고 네트워크에는 묻지 않습니다.",
        "메시지가 권하는 주소에 보관된 사본이 있으면 `original`에 `archive: https://…` 한 줄을 더하세요. 독자에게 그 사본을 보이고, 이 경고는 사라집니다.",
        "look for a copy and write its address as 'archive'");

    public static readonly DiagnosticRule MovedOriginal = new(
        "SA0761", Severity.Warning, "The original has moved",
        "`check links`가 마지막으로 찾아갔을 때 원문이 다른 주소로 아주 옮겨 가 있었습니다.",
        "새 주소에 같은 글이 있는지 확인하고 `original.url`을 고치세요.",
        "look whether it is the same, and write that address");

    public static readonly DiagnosticRule GoneCopy = new(
        "SA0762", Severity.Warning, "The archived copy is gone",
        "`original.archive`의 주소를 `check links`가 마지막으로 찾아갔을 때 사본이 거기 없었습니다.",
        "다른 사본의 주소로 고치거나 그 줄을 지우세요.",
        "write the address of another copy, or delete the line");

    public static readonly DiagnosticRule ClaimIsOverdue = new(
        "SA0740", Severity.Warning, "A claim is overdue",
        "`input/data/claims.yml`에 맡은 지 오래된 원문이 있습니다. 맡은 사람이 그만두었다면 다른 사람이 옮길 수 없게 자리만 차지합니다. 며칠부터인지는 설정의 `claim_days`가 정합니다.",
        "맡은 사람에게 물어보고, 계속한다면 `since`를 새로 적고 그만두었다면 그 줄을 지우세요.",
        "ask whether the work goes on; renew the day, or take the claim away");

    public static readonly DiagnosticRule ClaimIsDone = new(
        "SA0741", Severity.Warning, "A claim of what is translated",
        "`input/data/claims.yml`에서 맡은 원문이 이미 옮겨져 실려 있습니다.",
        "그 줄을 지우세요.",
        "take the claim away");

    public static readonly DiagnosticRule ClaimOfAnother = new(
        "SA0742", Severity.Warning, "Claimed by one, begun by another",
        "`input/data/claims.yml`에서 이 원문을 맡은 사람과, 같은 원문의 초안에 `translators`로 적힌 사람이 다릅니다. 두 사람이 같은 글을 옮기고 있을 수 있습니다.",
        "누가 옮길지 정하고 `claims.yml`이나 초안을 고치세요.",
        "agree who translates it, and mend the claim or the draft");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        TitleLength, SummaryLength, SummaryIsTitle, MarksInFrontMatter, AdRemnant, OriginalIsNewer, UpdatedBeforeCorrection, SuspiciousDate, LargeImage, UnusedImage,
        PoorAlt, MixedSpellings, TopicTwice, TrackingParameters, NoText, UnknownRights, Leak, GoneOriginal,
        MovedOriginal, GoneCopy, ClaimIsOverdue, ClaimIsDone, ClaimOfAnother,
    ];
}
