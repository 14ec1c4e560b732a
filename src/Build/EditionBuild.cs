using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Editions;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <summary>One offline edition without a site around it: all that a build reads and checks, but for the theme's templates.</summary>
public static class EditionBuild
{
    /// <returns>Null where the input has errors or nothing that is published belongs to the edition; both are said.</returns>
    public static OutputFile? Make(BuildOptions options, EditionKey key, DiagnosticBag diagnostics)
    {
        var files = FileListing.Read(options, diagnostics);
        var config = SiteConfig.Read(files, options, diagnostics);
        if (config is null || diagnostics.HasErrors)
        {
            return null;
        }

        // What to read next is on pages only.
        var settings = config.Settings with { Editions = [key], RelatedCount = 0 };
        var content = ContentReader.Read(files, config, null, (diagnostics, new BuildProgress()));
        var archive = ArchiveBuilder.Build(new ArchiveInput(settings, config.Data, content.Articles, content.Pages, options.AsOf), diagnostics);
        var assets = AssetStage.Build(WithheldAssets.Remove(files, content, archive), diagnostics);
        var model = new SiteModel(settings, config.Strings, archive, PagePlanner.Plan(archive, settings, diagnostics), assets.Table);
        if (!diagnostics.HasErrors)
        {
            diagnostics.AddRange(LinkProblems.Find(model));
        }

        return diagnostics.HasErrors || model.Plan.Editions.IsEmpty ? null : EditionWriter.Write(model.Plan.Editions[0], model, EditionStage.ByPath(assets.Files));
    }
}
