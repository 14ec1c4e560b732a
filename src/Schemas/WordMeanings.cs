using System.Collections.Frozen;

namespace StaticArchive.Schemas;

/// <summary>What the words of the contracts mean, for whoever chooses one in an editor. No word means two things.</summary>
internal static class WordMeanings
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["human"] = "사람이 원문을 읽고 옮겼다",
        ["machine-edited"] = "기계가 옮긴 글을 사람이 원문과 견주어 고쳤다",
        ["machine"] = "기계가 옮긴 그대로다",
        ["digest"] = "번역이 아니라, 알려진 사실을 바탕으로 새로 썼다",
        ["draft"] = "쓰는 중. 미리 보기에만 보인다",
        ["review"] = "검토를 기다린다. 미리 보기에만 보인다",
        ["published"] = "공개한다(기본값)",
        ["withdrawn"] = "내렸다. 날짜와 까닭만 남는다",
        ["own"] = "직접 쓴 글. 전문을 싣는다",
        ["licence"] = "이용 허락(라이선스)이 붙은 글. licence에 이름을 적는다",
        ["permission"] = "권리자가 따로 허락한 글. evidence에 누가 언제 허락했는지 적는다",
        ["public-domain"] = "저작권의 보호를 받지 않는 글",
        ["quotation"] = "소개와 인용만 싣고 전문은 싣지 않는다",
        ["unknown"] = "근거를 모른다. 전문을 싣지 않고 check가 알린다",
        ["company"] = "회사나 단체",
        ["person"] = "사람",
        ["product"] = "제품이나 서비스",
        ["concept"] = "개념",
        ["warning"] = "알리고 계속한다",
        ["error"] = "사이트를 만들지 않는다",
        ["410"] = "사라졌다고 답하게 호스트에 맡긴다",
        ["200"] = "어느 호스트에서나 안내를 보인다",
        ["yes"] = "만든다",
        ["no"] = "만들지 않는다",
        ["authors"] = "원문 글쓴이마다의 목록",
        ["translators"] = "옮긴이마다의 목록",
        ["stories"] = "이어지는 이야기마다의 목록",
        ["terms"] = "용어의 쪽과 글에서 그리로 가는 풀이",
        ["articles"] = "모든 글을 담은 쪽",
        ["status"] = "누가 무엇을 옮기고 있는지의 쪽",
        ["search"] = "찾기",
        ["api"] = "프로그램을 위한 JSON, 인용과 공개 데이터",
        ["other_feeds"] = "RSS와 JSON 피드, OPML",
        ["term_feeds"] = "분야·태그·출처·정정 기록의 피드",
        ["list_citations"] = "목록마다의 인용 파일",
        ["schemas"] = "편집기를 위한 JSON Schema",
        ["ok"] = "있다",
        ["moved"] = "다른 주소로 아주 옮겼다",
        ["paywall"] = "로그인이나 돈을 바란다",
        ["blocked"] = "있지만 프로그램을 막는다",
        ["gone"] = "없다",
        ["unreachable"] = "답이 없거나 호스트에 탈이 났다",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null for a word that nobody has described.</returns>
    public static string? Of(string word) => All.GetValueOrDefault(word);
}
