using System.Text.RegularExpressions;
using System.Xml;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>A WordPress export (WXR): RSS with posts in HTML. Its images are those of a <c>wp-content</c> folder beside it, where there is one.</summary>
internal static partial class WordPressReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ImportFile.MaxBytes, IgnoreWhitespace = true, IgnoreComments = true,
    };

    private static readonly string[] Known =
    [
        "title", "link", "pubDate", "dc:creator", "content:encoded", "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_modified_gmt", "wp:post_name",
        "wp:status", "wp:post_type",
    ];

    /// <summary>The posts of a whole export; none where a part of it is broken.</summary>
    public static IEnumerable<ImportedPost> Read(ImportFile file, string? prefix, DiagnosticBag diagnostics)
    {
        if (Items(file, diagnostics) is not { } items)
        {
            return [];
        }

        if (items.Count == 0)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(file.Where, "there is no post in this file; a WordPress export (WXR) is expected"));
        }

        return items.Select(i => Post(i, file, prefix, diagnostics)).OfType<ImportedPost>();
    }

    private static List<WordPressItem>? Items(ImportFile file, DiagnosticBag diagnostics)
    {
        var items = new List<WordPressItem>();
        using var reader = XmlReader.Create(new StringReader(file.Text), Settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "item" && !reader.IsEmptyElement)
                {
                    items.Add(Item(reader));
                }
            }

            return [.. items.Where(i => i.IsPost)];
        }
        catch (XmlException e)
        {
            diagnostics.Add(ImportRules.Refused.At(file.Where with { Line = e.LineNumber, Column = e.LinePosition }, $"the XML cannot be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>Elements inside those that are texts are an error of the file; all unknown ones are skipped whole.</summary>
    private static WordPressItem Item(XmlReader reader)
    {
        var item = new WordPressItem(((IXmlLineInfo)reader).LineNumber);
        reader.Read();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.Name == "category")
            {
                var list = reader.GetAttribute("domain") == "post_tag" ? item.Tags : item.Categories;
                list.Add(reader.ReadElementContentAsString());
            }
            else if (Array.IndexOf(Known, reader.Name) >= 0)
            {
                item.Texts.TryAdd(reader.Name, reader.ReadElementContentAsString());
            }
            else
            {
                reader.Skip();
            }
        }

        return item;
    }

    private static ImportedPost? Post(WordPressItem item, ImportFile file, string? prefix, DiagnosticBag diagnostics)
    {
        var where = file.Where with { Line = item.Line };
        var notes = new PostNotes();
        var html = HtmlOf(item.Text("content:encoded") ?? "", notes);
        if (HtmlSource.Parse(html, where, diagnostics) is not { Body: { } body })
        {
            return null;
        }

        var title = ArticleText.Clean(System.Net.WebUtility.HtmlDecode(item.Text("title") ?? ""));
        var number = Slug.From(item.Text("wp:post_id") ?? "");
        if (title.Length == 0 || number.Length == 0)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(where, "this post has no title or no number (wp:post_id)"));
            return null;
        }

        var id = $"{prefix ?? "wordpress"}-{number}";
        var folder = Path.GetDirectoryName(file.FullPath)!;
        var images = new PostImages(id, source => FindUpload(folder, source), notes);
        var link = WebLink.Usable(item.Text("link") ?? "");
        return new ImportedPost(where, id, title, HtmlToMarkdown.Convert(body, title, link is null ? null : new Uri(link), (images, notes)))
        {
            Date = DateOf(item),
            Updated = item.Text("wp:post_modified_gmt") is { } changed ? PostDate.Read(changed + "Z") : null,
            Slug = item.Text("wp:post_name") is { } name ? Uri.UnescapeDataString(name) : null,
            Categories = CategoryNames.Of(item.Categories),
            Tags = [.. item.Tags],
            Authors = item.Text("dc:creator") is { } author ? [author] : [],
            Summary = item.Text("excerpt:encoded") is { } excerpt ? System.Net.WebUtility.HtmlDecode(Tag().Replace(excerpt, " ")) : null,
            OldAddresses = link is null ? [] : [link],
            IsDraft = item.Text("wp:status") is not (null or "publish"),
            Images = images.All,
            Notes = notes.All,
        };
    }

    private static PostDate? DateOf(WordPressItem item) =>
        PostDate.Read(item.Text("wp:post_date_gmt") + "Z") ?? PostDate.Read(item.Text("wp:post_date")) ?? PostDate.Read(item.Text("pubDate"));

    /// <summary>Line ends are paragraphs to WordPress, unless its newer editor has written the HTML.</summary>
    private static string HtmlOf(string content, PostNotes notes)
    {
        content = Caption().Replace(content, m => $"<figure>{m.Groups["image"].Value}<figcaption>{m.Groups["text"].Value.Trim()}</figcaption></figure>");
        content = Embed().Replace(content, "$2");
        content = Gallery().Replace(content, m =>
        {
            notes.LeaveOut($"what only WordPress understands: {(m.Length <= 80 ? m.Value : m.Value[..80] + "…")}");
            return "";
        });
        return content.Contains("<!-- wp:", StringComparison.Ordinal)
            ? content
            : string.Concat(Preformatted().Split(content).Select((p, i) => i % 2 == 1 ? p : p.Replace("\n", "<br>", StringComparison.Ordinal)));
    }

    private static string? FindUpload(string folder, string source)
    {
        var path = Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : source;
        var uploads = path.IndexOf("wp-content/", StringComparison.Ordinal);
        return uploads < 0 ? null : ImportFolder.Find(folder, folder, "/" + path[uploads..].Split('?', '#')[0]);
    }

    [GeneratedRegex(@"\[caption[^\]\n]{0,500}\](?<image>\s*(<a\b[^>]{0,2000}>)?\s*<img\b[^>]{0,4000}>\s*(</a>)?)(?<text>[^\[]{0,2000})\[/caption\]", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[embed([^\]\n]{0,200})\]\s*(\S{1,2000}?)\s*\[/embed\]", RegexOptions.CultureInvariant)]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[/?(gallery|playlist|audio|video|contact-form-7|wp_ad_camp)\b[^\]\n]{0,500}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Gallery();

    [GeneratedRegex(@"(<pre\b[^\0]*?</pre>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preformatted();

    [GeneratedRegex("<[^<>]{0,1000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
