using System.Text.RegularExpressions;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>Posts of a Jekyll site: <c>_posts/2020-01-31-name.md</c> with YAML front matter. Its drafts are not looked for.</summary>
internal sealed partial class JekyllReader
{
    private const string DefaultPermalink = "/:categories/:year/:month/:day/:title.html";

    private readonly string _root;
    private readonly string? _permalink;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="path">The site, its posts, or one of them.</param>
    public JekyllReader(ImportPath path, DiagnosticBag diagnostics)
    {
        (_root, _diagnostics) = (RootOf(path.FullPath), diagnostics);
        var posts = Path.Combine(path.FullPath, "_posts");
        Files = ImportFolder.Files(Directory.Exists(posts) && new DirectoryInfo(posts).LinkTarget is null ? path.Below("_posts") : path, diagnostics, ".md", ".markdown", ".html");
        _permalink = Directory.Exists(_root) ? PermalinkOf(Path.Combine(_root, "_config.yml")) : null;
    }

    public IReadOnlyList<ImportPath> Files { get; }

    public ImportedPost? Read(ImportFile file)
    {
        if (PostFields.Read(file, _diagnostics) is not { } fields)
        {
            return null;
        }

        var name = Nfc.Normalize(Path.GetFileNameWithoutExtension(file.FullPath));
        var dated = Name().Match(name);
        var id = Slug.From(fields.Text("id") ?? name);
        var notes = new PostNotes();
        var folder = Path.GetDirectoryName(file.FullPath)!;
        var body = TemplateMarks.OfJekyll(fields.Body, notes);
        if (MarkdownPost.Make((file, fields), id, body, r => MarkdownPost.FindImage(_root, folder, r, ""), (notes, _diagnostics)) is not { } post)
        {
            return null;
        }

        var date = post.Date ?? (dated.Success ? PostDate.Read(dated.Groups["date"].Value) : null);
        var title = dated.Success ? dated.Groups["title"].Value : name;
        var categories = Words(fields, "category", "categories").ToList();
        var address = fields.Text("permalink") ?? AddressOf(title, date, categories, notes);
        return post with
        {
            Date = date,
            Slug = fields.Text("slug") ?? title,
            Title = fields.Text("title") ?? title.Replace('-', ' '),
            Categories = CategoryNames.Of(categories),
            Tags = [.. Words(fields, "tag", "tags")],
            OldAddresses = [.. address is null ? [] : new[] { address }, .. fields.List("redirect_from")],
            Notes = notes.All,
        };
    }

    /// <summary>Words of one text are many values to Jekyll.</summary>
    private static IEnumerable<string> Words(PostFields fields, string one, string many) =>
        fields.List(one).Concat(fields.List(many).ToList() is [var single] ? single.Split(' ', StringSplitOptions.RemoveEmptyEntries) : fields.List(many));

    private string? AddressOf(string title, PostDate? date, List<string> categories, PostNotes notes)
    {
        if (date is null)
        {
            return null;
        }

        notes.Guess($"the old address, by {(_permalink is null ? "Jekyll's default" : "the permalink of _config.yml")}");
        var form = _permalink switch
        {
            null or "date" => DefaultPermalink,
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title.html",
            "none" => "/:categories/:title.html",
            var own => own,
        };
        var path = Placeholder().Replace(form, m => m.Groups["name"].Value switch
        {
            "categories" => string.Join('/', categories.Select(Slug.From)),
            "year" => $"{date.WallClock:yyyy}",
            "month" => $"{date.WallClock:MM}",
            "day" => $"{date.WallClock:dd}",
            "y_day" => $"{date.WallClock.DayOfYear:000}",
            "i_month" => $"{date.WallClock.Month}",
            "i_day" => $"{date.WallClock.Day}",
            "short_year" => $"{date.WallClock:yy}",
            "title" or "slug" => title,
            _ => "",
        });
        return Slashes().Replace("/" + path, "/");
    }

    private static string? PermalinkOf(string config)
    {
        var (bytes, _) = ImportFile.ReadBytes(config);
        if (bytes is null || TextDecoder.Decode(bytes) is not { Kind: TextKind.Utf8 } decoded)
        {
            return null;
        }

        var tree = YamlTreeReader.ReadMapping(new YamlText(config, decoded.Text), YamlLimits.Settings, new List<Diagnostic>());
        return tree?.Entries.FirstOrDefault(e => e.Key.Value == "permalink")?.Value is YamlScalar { IsEmpty: false } permalink ? permalink.Value : null;
    }

    private static string RootOf(string path)
    {
        for (var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "_config.yml")))
            {
                return folder;
            }

            if (Path.GetFileName(folder) == "_posts")
            {
                return Path.GetDirectoryName(folder)!;
            }
        }

        return Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
    }

    [GeneratedRegex(@"^(?<date>\d{4}-\d{1,2}-\d{1,2})-(?<title>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(":(?<name>[a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("/{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();
}
