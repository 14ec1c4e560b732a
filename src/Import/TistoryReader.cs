using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>A Tistory backup: a folder for each post, named by its number, with <c>{id}-{title}.html</c> and its images.</summary>
internal static partial class TistoryReader
{
    private const string Title = ".title-article, .title_post, .tit_post, .box_article_tit h2, h2.title, h1";
    private const string Category = ".category, .tit_category, .txt_category";
    private const string Tags = ".box-tag a, .tags a, .tag_label a, .tag_content a, a[rel~=tag]";
    private const string Date = ".date, .txt_date, .info_post time, time";

    /// <summary>The surest first: the outer ones hold more than the text.</summary>
    private static readonly string[] Bodies = [".contents_style", ".tt_article_useless_p_margin", ".entry-content", ".article_view", ".article-view", "article"];

    public static IEnumerable<ImportPath> Files(ImportPath path, DiagnosticBag diagnostics)
    {
        var files = ImportFolder.Files(path, diagnostics, ".html", ".htm").Where(f => Name().IsMatch(Path.GetFileName(f.FullPath))).ToList();
        if (files.Count == 0)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(new SourceLocation(path.Name), "there is no file such as 12/12-title.html"));
        }

        return files.OrderBy(f => int.Parse(Name().Match(Path.GetFileName(f.FullPath)).Groups["id"].ValueSpan));
    }

    public static ImportedPost? Read(ImportFile file, string? prefix, DiagnosticBag diagnostics)
    {
        if (HtmlSource.Parse(file.Text, file.Where, diagnostics) is not { } page)
        {
            return null;
        }

        var name = Name().Match(Path.GetFileName(file.FullPath));
        var number = name.Groups["id"].Value;
        var written = Text.Nfc.Normalize(name.Groups["title"].Value);
        var title = page.TextOf(Title) ?? page.TextOf("title") ?? written.Replace('-', ' ');
        if (Bodies.Select(b => page.QuerySelector(b)).FirstOrDefault(b => b is not null) is not { } body)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(file.Where, "no text of a post is found in the page"));
            return null;
        }

        var id = $"{prefix ?? "tistory"}-{number}";
        var notes = new PostNotes();
        var folder = Path.GetDirectoryName(file.FullPath)!;
        var images = new PostImages(id, source => ImportFolder.Find(folder, folder, source), notes);
        var markdown = HtmlToMarkdown.Convert(body, title, null, (images, notes));
        string[] addresses = written.Length == 0 ? [$"/{number}"] : [$"/{number}", $"/entry/{Uri.EscapeDataString(written)}"];
        if (addresses.Length > 1)
        {
            notes.Guess("the address /entry/… is made of the file's name");
        }

        return new ImportedPost(file.Where, id, title, markdown)
        {
            Date = PostDate.Read(page.TextOf(Date)),
            Categories = CategoryNames.Of(page.TextOf(Category)),
            Tags = CategoryNames.TagsOf(page.QuerySelectorAll(Tags).Select(t => t.TextContent), page.TextOf(".tags, .box-tag")),
            OldAddresses = [.. addresses],
            Images = images.All,
            Notes = notes.All,
        };
    }

    [GeneratedRegex(@"^(?<id>\d{1,9})(-(?<title>.*))?\.html?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
