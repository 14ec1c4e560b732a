using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Editions;

/// <summary>A month or a story as an EPUB 3: what the site publishes, to be read without it.</summary>
public static class EditionWriter
{
    /// <param name="assets">The published assets by <see cref="OutputFile.Path"/>; only images that the articles show are taken from it.</param>
    public static OutputFile Write(PlannedEdition edition, SiteModel model, IReadOnlyDictionary<string, OutputFile> assets)
    {
        var book = new Book(edition, model, assets);
        var archive = new EpubArchive();
        foreach (var chapter in book.Chapters)
        {
            archive.Add(chapter.File, ChapterPage.Write(chapter, book));
        }

        archive.Add(Book.NavigationFile, NavigationPage.Write(book));
        archive.Add(Book.SourcesFile, SourcesPage.Write(book));
        archive.Add(Book.CoverFile, CoverPage.Write(book));
        archive.Add(Book.CoverImageFile, CoverImage.Write(edition));
        archive.Add(Book.StyleFile, Book.Style());
        foreach (var image in book.Images.Used)
        {
            archive.Add(image.File, image.Bytes);
        }

        archive.Add(Book.PackageFile, PackageDocument.Write(book));
        return new OutputFile(edition.Path[1..], archive.Finish(), edition.Origin);
    }
}
