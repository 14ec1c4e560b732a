using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>What posts of Jekyll and Hugo have in common: front matter, and a body in Markdown or HTML.</summary>
internal static class MarkdownPost
{
    /// <param name="id">The post's; images are named after it.</param>
    /// <param name="body">Without what only the post's program knows.</param>
    /// <param name="find">As in <see cref="PostImages"/>.</param>
    /// <returns>Null where the body is refused, which a diagnostic says.</returns>
    public static ImportedPost? Make(
        (ImportFile File, PostFields Fields) source, string id, string body, Func<string, string?> find, (PostNotes Notes, DiagnosticBag Diagnostics) report)
    {
        var (file, fields) = source;
        var isHtml = Path.GetExtension(file.FullPath).StartsWith(".htm", StringComparison.OrdinalIgnoreCase);
        var (html, problem) = isHtml ? (body, null) : OtherMarkdown.ToHtml(body);
        if (html is null)
        {
            report.Diagnostics.Add(ImportRules.Refused.At(file.Where, problem!));
            return null;
        }

        if (HtmlSource.Parse(html, file.Where, report.Diagnostics) is not { Body: { } root })
        {
            return null;
        }

        var title = fields.Text("title") ?? Path.GetFileNameWithoutExtension(file.FullPath);
        var images = new PostImages(id, reference => find(reference.Split('?', '#')[0]), report.Notes);
        var markdown = HtmlToMarkdown.Convert(root, title, null, (images, report.Notes));
        var original = fields.Text("original.url", "original_url", "original", "source_url", "source_link", "external_url");
        return new ImportedPost(file.Where, id, title, markdown)
        {
            Date = PostDate.Read(fields.Text("date", "published", "publishdate")),
            Updated = PostDate.Read(fields.Text("lastmod", "last_modified_at", "updated", "modified")),
            Sources = [.. fields.List("source", "publisher")],
            Authors = [.. fields.List("translators", "translator", "author", "authors")],
            Summary = fields.Text("summary", "description", "excerpt"),
            OriginalUrl = original,
            IsDraft = fields.Text("draft") == "true" || fields.Text("published") == "false",
            Images = images.All,
        };
    }

    /// <summary>An image as a post names it: from its own folder, else from one of the site's.</summary>
    public static string? FindImage(string root, string folder, string reference, params ReadOnlySpan<string> siteFolders)
    {
        if (reference.Contains("://", StringComparison.Ordinal) || reference.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        if (!reference.StartsWith('/') && ImportFolder.Find(root, folder, reference) is { } beside)
        {
            return beside;
        }

        foreach (var site in siteFolders)
        {
            var path = Path.Combine(root, site);
            if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null && ImportFolder.Find(path, path, reference) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
