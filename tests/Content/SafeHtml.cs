using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticArchive.Content;

namespace StaticArchive.Tests.Content;

/// <summary>What must hold of the HTML of any text, however hostile: looked at as a browser would see it.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "hr", "br", "wbr", "table", "thead", "tbody", "tr", "th",
        "td", "div", "figure", "figcaption", "img", "a", "em", "strong", "del", "sup", "label", "input", "details", "summary", "abbr", "b", "bdi", "cite", "dfn",
        "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "sub", "time", "u", "var",
    ];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["*"] = ["id", "class", "lang", "dir", "title"],
        ["a"] = ["href", "rel", "role", "aria-label"],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding"],
        ["div"] = ["role", "tabindex", "aria-label"],
        ["pre"] = ["tabindex"],
        ["ol"] = ["start"],
        ["th"] = ["scope"],
        ["input"] = ["type", "disabled", "checked"],
        ["time"] = ["datetime"],
        ["del"] = ["datetime"],
        ["ins"] = ["datetime"],
        ["details"] = ["open"],
    };

    public static void Check(ArticleBody body)
    {
        CheckSlots(body.Html);
        var html = body.Html.Fill(s => s.Kind == SlotKind.Image ? "src=\"/i.png\" width=\"1\" height=\"1\"" : "/x");
        CheckBalance(html);
        var page = new HtmlParser().ParseDocument($"<!DOCTYPE html><html><head><title>x</title></head><body><div id=\"before\">{html}</div><i id=\"after\"></i></body></html>");
        var before = page.GetElementById("before")!;
        Assert.Equal("after", before.NextElementSibling?.Id);
        Assert.Equal(2, page.Body!.ChildElementCount);
        foreach (var element in before.QuerySelectorAll("*"))
        {
            CheckElement(element);
        }

        var ids = before.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.False(id.Length == 0 || id.Any(char.IsWhiteSpace), $"'{id}' is no id"));
        Assert.True(body.Summary.Length <= 162 && !body.Summary.Contains('\n', StringComparison.Ordinal), body.Summary);
        Assert.All(body.Headings, h => Assert.InRange(h.Level, 2, 6));
        Assert.True(Array.TrueForAll([html, body.Summary, body.PlainText], IsXmlText), "a character that XML cannot hold");
    }

    private static void CheckSlots(SlottedHtml html)
    {
        var last = 0;
        foreach (var slot in html.Slots)
        {
            Assert.InRange(slot.Offset, last, html.Html.Length);
            var isFile = slot.Kind is SlotKind.Asset or SlotKind.Article or SlotKind.Image;
            Assert.False(isFile && (!slot.Target.StartsWith("input/", StringComparison.Ordinal) || slot.Target.Split('/').Contains("..")), slot.Target);
            Assert.True(slot.Where.Line > 0 && slot.Where.Column > 0);
            last = slot.Offset;
        }
    }

    private static void CheckElement(IElement element)
    {
        Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> is not allowed");
        foreach (var attribute in element.Attributes)
        {
            var isAllowed = Attributes["*"].Contains(attribute.Name) || Attributes.GetValueOrDefault(element.LocalName, []).Contains(attribute.Name);
            Assert.True(isAllowed, $"{attribute.Name} of <{element.LocalName}> is not allowed");
        }

        var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? "/";
        Assert.Matches("^(/|https?://[^@/]+(/|\\?|#|$)|mailto:|tel:|data:image/(png|jpeg|gif|webp);base64,)", address.ToLowerInvariant().Split('\n')[0]);
        Assert.False(element.LocalName == "a" && element.ParentElement?.Closest("a") is not null, "a link in a link");
        Assert.False(element.LocalName is "img" && element.GetAttribute("alt") is null, "an image without alt");
    }

    /// <summary>Stricter than a parser, which mends.</summary>
    private static void CheckBalance(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var end = html.IndexOf('>', at);
            var tag = html[(at + 1)..end];
            var name = tag.TrimStart('/').Split(' ')[0];
            if (tag[0] == '/')
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name is not ("br" or "wbr" or "hr" or "img" or "input"))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    private static bool IsXmlText(string text)
    {
        try
        {
            System.Xml.XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }
}
