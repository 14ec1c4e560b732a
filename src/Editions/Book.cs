using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <summary>An article's place in the book.</summary>
/// <param name="Number">One-based, with leading zeros: <c>007</c>.</param>
internal sealed record Chapter(Article Article, string Number)
{
    public string File => $"{Number}.xhtml";

    /// <summary>Of its entry among the originals and rights.</summary>
    public string SourceId => $"s{Number}";
}

/// <summary>An edition while it is being written. Its files have plain ASCII names: not every reading system takes others.</summary>
internal sealed class Book
{
    public const string PackageFile = "package.opf";
    public const string NavigationFile = "nav.xhtml";
    public const string SourcesFile = "sources.xhtml";
    public const string CoverFile = "cover.xhtml";
    public const string CoverImageFile = "cover.png";
    public const string StyleFile = "style.css";

    private const string StyleResource = "editions/book.css";

    private readonly FrozenDictionary<string, Chapter> _byPath;

    public Book(PlannedEdition edition, SiteModel model, IReadOnlyDictionary<string, OutputFile> assets)
    {
        (Edition, Model, Words, Images) = (edition, model, new Words(model.Strings), new BookImages(assets));
        var digits = Math.Max(3, $"{edition.Articles.Length}".Length);
        Chapters = [.. edition.Articles.Select((a, i) => new Chapter(a, $"{i + 1}".PadLeft(digits, '0')))];
        _byPath = Chapters.ToFrozenDictionary(c => model.Plan.PathOf(c.Article), StringComparer.Ordinal);
    }

    public PlannedEdition Edition { get; }

    public SiteModel Model { get; }

    public Words Words { get; }

    public BookImages Images { get; }

    /// <summary>In reading order: oldest first.</summary>
    public ImmutableArray<Chapter> Chapters { get; }

    public string Language => Model.Settings.Language;

    /// <summary>Of the month or story: <c>2024년 7월</c>.</summary>
    public string Name => ValidText.OneLine(Words.NameOf(Edition.Term));

    /// <summary>The site's name and that of the month or story.</summary>
    public string Title => ValidText.OneLine(Words.Fill("edition_title", Model.Settings.Title, Words.NameOf(Edition.Term)));

    public string this[string word] => Words[word];

    /// <summary>The chapter that shows the page at a site path; null: it is not in the book.</summary>
    public Chapter? At(string sitePath) => _byPath.GetValueOrDefault(sitePath);

    public static ReadOnlyMemory<byte> Style()
    {
        using var resource = typeof(Book).Assembly.GetManifestResourceStream(StyleResource)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
