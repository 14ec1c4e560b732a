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
                return ImportFolder.Files(path, diagnostics, ".txt", ".md").Select(p => Text(p, diagnostics)).OfType<ImportedPost>();
            default:
                diagnostics.Add(ImportRules.UnknownForm.At(
                    new SourceLocation(path.Name), "this looks like nothing that can be imported", "say its kind in place of 'auto'"));
                return [];
        }
    }

    private static ImportedPost? Text(ImportPath path, DiagnosticBag diagnostics) =>
        ImportFile.Read(path, diagnostics) is { } file ? CopiedTextReader.Read(file, diagnostics)?.ReadAs(file) : null;
}
