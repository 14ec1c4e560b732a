using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>Reads posts of every kind; those that cannot be read are told and left out.</summary>
public static class PostReader
{
    /// <returns>One after the other: images are held for one post only.</returns>
    public static IEnumerable<ImportedPost> Read(ImportRequest request, DiagnosticBag diagnostics) =>
        request.Paths.Select(ImportPath.Of).SelectMany(path => Read(path, request, diagnostics));

    private static IEnumerable<ImportedPost> Read(ImportPath path, ImportRequest request, DiagnosticBag diagnostics)
    {
        var kind = request.Kind == ImportKind.Auto ? KindGuess.Of(path) : request.Kind;
        switch (kind)
        {
            case ImportKind.Text:
                return Each(ImportFolder.Files(path, diagnostics, ".txt", ".md"), file => CopiedTextReader.Read(file, diagnostics), diagnostics);
            case ImportKind.Tistory:
                return Each(TistoryReader.Files(path, diagnostics), file => TistoryReader.Read(file, request.Prefix, diagnostics), diagnostics);
            case ImportKind.Page:
                return Each(ImportFolder.Files(path, diagnostics, ".html", ".htm"), file => PageReader.Read(file, request.Prefix, diagnostics), diagnostics);
            case ImportKind.Jekyll:
                var jekyll = new JekyllReader(path, diagnostics);
                return Each(jekyll.Files, jekyll.Read, diagnostics);
            case ImportKind.Hugo:
                var hugo = new HugoReader(path, diagnostics);
                return Each(hugo.Files, hugo.Read, diagnostics);
            case ImportKind.WordPress:
                return ImportFolder.Files(path, diagnostics, ".xml").SelectMany(p =>
                    ImportFile.Read(p, diagnostics) is { } file ? WordPressReader.Read(file, request.Prefix, diagnostics).Select(post => post.ReadAs(file)) : []);
            default:
                diagnostics.Add(ImportRules.UnknownForm.At(
                    new SourceLocation(path.Name), "this looks like nothing that can be imported", "say its kind in place of 'auto'"));
                return [];
        }
    }

    private static IEnumerable<ImportedPost> Each(IEnumerable<ImportPath> files, Func<ImportFile, ImportedPost?> read, DiagnosticBag diagnostics)
    {
        foreach (var path in files)
        {
            if (ImportFile.Read(path, diagnostics) is { } file && read(file) is { } post)
            {
                yield return post.ReadAs(file);
            }
        }
    }
}
