using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>What can be wrong with links between files; each address is well-formed by itself.</summary>
public static class LinkRules
{
    public static readonly DiagnosticRule UnknownXref = new(
        "SA0400", Severity.Error, "An xref link without its article",
        "`xref:` 뒤의 이름을 `id`나 `xref`로 가진 글이 없습니다.",
        "이름을 고치세요. 이름은 글의 머리말에 있는 `xref`나 `id`입니다.",
        "write the id or xref of an article");

    public static readonly DiagnosticRule MissingArticle = new(
        "SA0401", Severity.Error, "A link to an article file that is not there",
        "링크가 가리키는 `.md` 파일이 없습니다. 상대 경로는 링크를 적은 글의 폴더에서 시작합니다.",
        "파일 이름과 경로를 고치세요. 대문자와 소문자도 구별합니다.",
        "write the path from this file's folder; capital letters count");

    public static readonly DiagnosticRule NotPublished = new(
        "SA0402", Severity.Error, "A link to an article that is not published",
        "링크가 가리키는 글이 초안이거나, 검토 중이거나, 날짜가 아직 오지 않아 사이트에 없습니다.",
        "그 글이 공개될 때까지 링크를 빼거나, 그 글을 공개하세요.",
        "take the link out until it is published");

    public static readonly DiagnosticRule Withdrawn = new(
        "SA0403", Severity.Warning, "A link to a withdrawn article",
        "링크가 가리키는 글은 내려졌습니다. 읽는 사람은 내렸다는 알림만 보게 됩니다.",
        "링크를 빼거나 다른 글로 바꾸세요.",
        "take the link out, or link to another article");

    public static readonly DiagnosticRule MissingAsset = new(
        "SA0404", Severity.Error, "A link to a file that is not there",
        "링크가 가리키는 파일이 없습니다. 상대 경로는 글의 폴더에서 시작합니다.",
        "파일을 그 자리에 두거나 경로를 고치세요. 대문자와 소문자도 구별합니다.",
        "put the file there, or write its path from this file's folder; capital letters count");

    public static readonly DiagnosticRule MissingImage = new(
        "SA0405", Severity.Error, "An image that is not there",
        "글에 넣은 그림 파일이 없습니다. 상대 경로는 글의 폴더에서, `/`로 시작하는 경로는 `input/`에서 시작합니다.",
        "그림을 그 자리에 두거나 경로를 고치세요. 대문자와 소문자도 구별합니다.",
        "put the image there, or write its path from this file's folder; capital letters count");

    public static readonly DiagnosticRule NoImage = new(
        "SA0406", Severity.Error, "A file that is no image",
        "그림 자리에 그림이 아닌 파일을 적었습니다. 그림은 PNG, JPEG, GIF, WebP, AVIF, SVG입니다.",
        "그림 파일을 적거나, 파일로 가는 링크로 바꾸세요.",
        "name an image, or write a link: [words](file)");

    public static readonly DiagnosticRule UnknownFragment = new(
        "SA0407", Severity.Error, "A link to a heading that is not there",
        "`#` 뒤의 이름을 가진 제목이 그 글에 없습니다. 제목의 이름은 글자를 소문자로, 빈칸을 `-`로 바꾼 것입니다.",
        "제목의 이름을 확인해 고치세요. 제목 뒤에 `{#이름}`을 적어 이름을 정할 수도 있습니다.",
        "write the id of a heading there, or give the heading this one: ## Heading {#id}");

    public static readonly DiagnosticRule WithheldFragment = new(
        "SA0408", Severity.Error, "A link into a text that is withheld",
        "링크가 가리키는 글은 권리 때문에 본문이 실리지 않아서 그 제목으로 갈 수 없습니다.",
        "`#`부터 지워 글의 페이지로 링크하세요.",
        "link to the page, without '#' and what follows");

    public static readonly DiagnosticRule UnknownSitePath = new(
        "SA0409", Severity.Error, "A link to an address that the site does not have",
        "`/`로 시작하는 주소에 이 사이트의 페이지도 파일도 없습니다.",
        "주소를 고치세요. 글로 가는 링크는 주소 대신 파일 이름이나 `xref:`로 쓰면 주소가 바뀌어도 끊기지 않습니다.",
        "link to the article's file, or write an address that the site has");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [UnknownXref, MissingArticle, NotPublished, Withdrawn, MissingAsset, MissingImage, NoImage, UnknownFragment, WithheldFragment, UnknownSitePath];
}
