using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Hosting;

/// <summary>Files for the host, for phones that install the site, and for language models.</summary>
public static class HostingWriter
{
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) =>
    [
        OutputFile.FromText("_headers", HeadersWriter.Write(model), "the host's headers"),
        OutputFile.FromText("_redirects", RedirectsWriter.Write(model), "the host's redirects"),
        new OutputFile(ManifestWriter.Path[1..], ManifestWriter.Write(model), "the web app manifest"),
        OutputFile.FromText("llms.txt", LlmsWriter.Write(model), "the summary for language models"),
    ];
}
