using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>Posts of a Hugo site: files below <c>content</c> and bundles (<c>name/index.md</c> with its images), with YAML or TOML front matter.</summary>
internal sealed class HugoReader
{
    private readonly string _root;
    private readonly string _content;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="path">The site, its content or a part of it, or one post.</param>
    public HugoReader(ImportPath path, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _content = ContentOf(path.FullPath);
        _root = Path.GetFileName(_content) == "content" ? Path.GetDirectoryName(_content)! : _content;
        var isSite = _content == Path.Combine(path.FullPath, "content");
        Files = [.. ImportFolder.Files(isSite ? path.Below("content") : path, diagnostics, ".md", ".html").Where(f => !Path.GetFileName(f.FullPath).StartsWith('_'))];
    }

    public IReadOnlyList<ImportPath> Files { get; }

    public ImportedPost? Read(ImportFile file)
    {
        if (PostFields.Read(file, _diagnostics) is not { } fields)
        {
            return null;
        }

        var parts = Nfc.Normalize(Path.ChangeExtension(Path.GetRelativePath(_content, file.FullPath), null)).Split(Path.DirectorySeparatorChar).ToList();
        if (parts.Count > 1 && parts[^1] == "index")
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var id = Slug.From(fields.Text("id") ?? string.Join('-', parts));
        var notes = new PostNotes();
        var folder = Path.GetDirectoryName(file.FullPath)!;
        var body = TemplateMarks.OfHugo(fields.Body, notes);
        if (MarkdownPost.Make((file, fields), id, body, r => MarkdownPost.FindImage(_root, folder, r, "static", "assets"), (notes, _diagnostics)) is not { } post)
        {
            return null;
        }

        var address = fields.Text("url") ?? AddressOf(parts, fields, notes);
        return post with
        {
            Date = post.Date ?? PostDate.Read(parts[^1].Length > 10 ? parts[^1][..10] : null),
            Slug = fields.Text("slug") ?? FileNames.WithoutDate(parts[^1]),
            Categories = CategoryNames.Of(fields.List("categories", "category", "taxonomies.categories")),
            Tags = [.. fields.List("tags", "taxonomies.tags")],
            OldAddresses = [address, .. fields.List("aliases").Select(a => a.StartsWith('/') ? a : $"{address[..(address.TrimEnd('/').LastIndexOf('/') + 1)]}{a}")],
            Notes = notes.All,
        };
    }

    /// <summary>By Hugo's default.</summary>
    private static string AddressOf(List<string> parts, PostFields fields, PostNotes notes)
    {
        notes.Guess("the old address, by Hugo's default");
        var last = fields.Text("slug") ?? parts[^1];
        return $"/{string.Join('/', parts.SkipLast(1).Append(last)).ToLowerInvariant().Replace(' ', '-')}/";
    }

    private static string ContentOf(string path)
    {
        var start = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == "content")
            {
                return folder;
            }
        }

        var inside = Path.Combine(start, "content");
        return Directory.Exists(inside) && new DirectoryInfo(inside).LinkTarget is null ? inside : start;
    }
}
