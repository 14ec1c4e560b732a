using System.Net;
using System.Text.RegularExpressions;

namespace StaticArchive.Links;

/// <summary>By what a page that answers as if all were well shows that it is not the article.</summary>
internal static partial class PageSigns
{
    /// <summary>Pages of this size have text of their own; the scripts of walls in them guard something else.</summary>
    private const int SmallPage = 30_000;

    public static bool IsWall(string page) => WallTitle().IsMatch(TitleOf(page)) || (page.Length < SmallPage && WallScript().IsMatch(page));

    public static bool IsMissing(string page) => MissingTitle().IsMatch(TitleOf(page));

    public static bool IsForSale(string page) => SaleTitle().IsMatch(TitleOf(page));

    public static bool IsPaid(string page) => NotFree().IsMatch(page);

    public static bool LeadsToLogin(Uri address) => LoginPath().IsMatch(address.AbsolutePath);

    public static bool LeadsToMissing(Uri address) => MissingPath().IsMatch(address.AbsolutePath);

    private static string TitleOf(string page) => WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value).Trim();

    [GeneratedRegex(@"<title\b[^>]{0,200}>([^<]{0,300})", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    /// <summary>Cloudflare, Akamai, Imperva, PerimeterX, DataDome and what publishers write themselves.</summary>
    [GeneratedRegex(
        @"^(just a moment|attention required|access denied|access to this page has been denied|pardon our interruption|are you a robot|robot check|bot verification|human verification|verify(ing)? (that )?you are (a )?human|please verify you are|security check(point)?$|checking your browser|ddos-guard|you have been blocked|request rejected|please enable (js|javascript|cookies)|captcha)",
        RegexOptions.IgnoreCase)]
    private static partial Regex WallTitle();

    [GeneratedRegex(@"/cdn-cgi/challenge-platform/|_cf_chl_opt|px-captcha|captcha-delivery\.com|_Incapsula_Resource|awsWafCookieDomainList|<form[^>]{0,300}captcha", RegexOptions.IgnoreCase)]
    private static partial Regex WallScript();

    [GeneratedRegex(
        @"^(?:.{0,60}[-–—|:·]\s*)?(?:error\s*[:-]?\s*404|404(?:\s*[-–—|:·]?\s*(?:error|not found|page not found|file not found|에러|오류|$)|$)|(?:the\s+)?(?:page|article|file|document|content|story|post)\s+(?:(?:could|can)\s?not be|is|was|isn.t|not)\s*(?:no longer\s+)?(?:available|found|exist)|page not found|not found\s*(?:$|[-–—|:·])|nothing found|(?:요청하신\s*)?(?:페이지|기사|게시물|게시글|문서)를?\s*(?:찾을 수 없|존재하지 않|볼 수 없)|존재하지 않는\s*(?:페이지|기사|게시물|게시글)|삭제된\s*(?:페이지|기사|게시물|게시글)|없는 페이지|ページが見つかりません|お探しのページ|页面不存在|找不到页面|找不到頁面|page introuvable|seite nicht gefunden)",
        RegexOptions.IgnoreCase)]
    private static partial Regex MissingTitle();

    [GeneratedRegex(@"\bis for sale\b|buy this domain|domain (name )?(is )?(for sale|parked)|parked domain|domain has expired", RegexOptions.IgnoreCase)]
    private static partial Regex SaleTitle();

    /// <summary>What publishers tell search engines of an article behind a wall (schema.org).</summary>
    [GeneratedRegex("\"isAccessibleForFree\"\\s*:\\s*\"?(?:false|https?://schema\\.org/False)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex NotFree();

    [GeneratedRegex(@"/(log-?in|sign-?in|sso|oauth2?|subscribe|subscription|paywall|register|membership)(/|\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex LoginPath();

    [GeneratedRegex(@"/(404|not-?found|page-?not-?found|error-?404|pagenotfound)(/|\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex MissingPath();
}
