using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>What can be wrong with the plan of all addresses.</summary>
public static class PageRules
{
    public static readonly DiagnosticRule TwoPagesOneAddress = new(
        "SA0440", Severity.Error, "Two pages at one address",
        "두 페이지가 같은 주소를 쓰려고 합니다. 글, 고정 페이지, 목록, `redirect_from`의 옛 주소가 서로 부딪칠 수 있습니다.",
        "메시지에 나온 둘 가운데 하나의 `slug`나 `redirect_from`을 바꾸세요.",
        "change the slug or redirect_from of one of the two");

    public static readonly DiagnosticRule NoSlug = new(
        "SA0441", Severity.Error, "A page's file name without letters",
        "고정 페이지의 파일 이름에 글자도 숫자도 없어서 주소를 만들 수 없습니다.",
        "파일 이름을 바꾸거나 `slug`를 적으세요.",
        "rename the file, or write a slug");

    public static readonly DiagnosticRule EmptyEdition = new(
        "SA0445", Severity.Warning, "An edition without articles",
        "`editions`에 적은 달이나 이야기에 공개된 글이 한 편도 없어서 전자책을 만들지 않습니다. 글을 내렸거나, 달이나 이야기의 ID를 잘못 적었을 수 있습니다.",
        "달이나 ID를 고치거나 그 항목을 지우세요.",
        "write another month or story, or delete the entry");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [TwoPagesOneAddress, NoSlug, EmptyEdition];
}
