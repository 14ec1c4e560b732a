using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary><c>asset 'css/site.css'</c>: where a theme asset is published.</summary>
internal sealed class AssetFunction(IReadOnlyDictionary<string, string> hrefs) : TemplateFunction("asset", "path")
{
    protected override object? Call(PageTemplateContext context, TemplateCall call) =>
        hrefs.TryGetValue(call.First, out var href) ? href : throw new TemplateProblem(call.Span, $"there is no theme asset '{call.First}'", HintFor(call.First, hrefs.Keys));

    public static string? HintFor(string path, IEnumerable<string> known) =>
        Similarity.Nearest(path, known) is { } nearest ? $"did you mean '{nearest}'?" : null;
}
