using System.Text.RegularExpressions;

namespace StaticArchive.Import;

/// <summary>What only Jekyll (Liquid) and Hugo (shortcodes) understand in a post: turned into what everybody does, else taken out and told. Code stays as it is.</summary>
internal static partial class TemplateMarks
{
    public static string OfJekyll(string body, PostNotes notes) => OutsideCode(HighlightLiquid().Replace(body, Fenced), text =>
    {
        text = AddressFilter().Replace(text, m => m.Groups["path"].Value);
        text = SiteAddress().Replace(text, "");
        text = AttributeList().Replace(text, "");
        return Liquid().Replace(text, m => TakeOut(m, notes));
    });

    public static string OfHugo(string body, PostNotes notes) => OutsideCode(HighlightHugo().Replace(body, Fenced), text =>
    {
        text = Figure().Replace(text, m => FigureOf(m.Groups["values"].Value));
        text = YouTube().Replace(text, m => $"\n\n<iframe src=\"https://www.youtube.com/embed/{m.Groups["id"].Value}\"></iframe>\n\n");
        return Shortcode().Replace(text, m => TakeOut(m, notes));
    });

    private static string Fenced(Match match) => $"\n```{match.Groups["language"].Value}\n{match.Groups["code"].Value.Trim('\n')}\n```\n";

    private static string TakeOut(Match match, PostNotes notes)
    {
        notes.LeaveOut($"what only the blog's program understands: {(match.Length <= 80 ? match.Value : match.Value[..80] + "…")}");
        return "";
    }

    private static string FigureOf(string values)
    {
        var named = Value().Matches(values).ToLookup(m => m.Groups["key"].Value.ToLowerInvariant(), m => System.Net.WebUtility.HtmlEncode(m.Groups["value"].Value));
        string Of(string key) => named[key].FirstOrDefault() ?? "";

        var caption = Of("caption").Length > 0 ? Of("caption") : Of("title");
        return $"\n\n<figure><img src=\"{Of("src")}\" alt=\"{Of("alt")}\">{(caption.Length == 0 ? "" : $"<figcaption>{caption}</figcaption>")}</figure>\n\n";
    }

    /// <summary>Fenced blocks and code in lines are shown as they are.</summary>
    private static string OutsideCode(string body, Func<string, string> change)
    {
        var pieces = Code().Split(body);
        for (var i = 0; i < pieces.Length; i += 2)
        {
            pieces[i] = change(pieces[i]);
        }

        return string.Concat(pieces);
    }

    [GeneratedRegex(@"(^ {0,3}```[^\n]*\n(?>(?:(?! {0,3}```)[^\n]*\n)*) {0,3}```[^\n]*$|`[^`\n]+`)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{%-?\s*highlight\s+(?<language>[\w+#-]*)[^%\n]{0,100}%\}(?<code>[^\0]*?)\{%-?\s*endhighlight\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex HighlightLiquid();

    [GeneratedRegex(@"\{\{[<%]\s*highlight\s+(?<language>[\w+#-]*)[^\n]{0,100}?[>%]\}\}(?<code>[^\0]*?)\{\{[<%]\s*/\s*highlight\s*[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex HighlightHugo();

    [GeneratedRegex(@"\{\{\s*[""'](?<path>[^""'\n]{1,500})[""']\s*\|\s*(relative_url|absolute_url|prepend:\s*site\.baseurl)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex AddressFilter();

    [GeneratedRegex(@"\{\{\s*site\.(baseurl|url)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex SiteAddress();

    [GeneratedRegex(@"\{:[^}\n]{0,200}\}", RegexOptions.CultureInvariant)]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\{%[^\n]{0,500}?%\}|\{\{[^\n]{0,500}?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"\{\{[<%]\s*(figure|image|img)\s+(?<values>[^\n]{1,1000}?)/?\s*[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\{\{[<%]\s*youtube\s+(id=)?""?(?<id>[\w-]{5,20})""?[^\n]{0,100}?[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex YouTube();

    [GeneratedRegex(@"\{\{[<%][^\n]{0,1000}?[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"(?<key>\w+)\s*=\s*""(?<value>[^""\n]{0,500})""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
