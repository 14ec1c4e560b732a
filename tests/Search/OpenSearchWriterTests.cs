using System.Xml.Linq;
using StaticArchive.Search;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Search;

public class OpenSearchWriterTests
{
    private static readonly XNamespace Names = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public void A_browser_finds_where_to_send_what_was_typed()
    {
        var root = Read(SampleModel.With(s => s with { Address = new SiteAddress("https://user.github.io", "/archive") }));

        Assert.Equal("서고", root.Element(Names + "ShortName")!.Value);
        Assert.Equal("https://user.github.io/archive/search/?q={searchTerms}", Template(root, "text/html"));
        Assert.Equal("https://user.github.io/archive/opensearch.xml", Template(root, "application/opensearchdescription+xml"));
        Assert.All(root.Elements(Names + "Image"), i => Assert.StartsWith("https://user.github.io/archive/assets/icons/", i.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_keep_to_the_formats_limits_and_characters()
    {
        var root = Read(SampleModel.With(s => s with { Title = "가나다라마바사아자차카타파하거😀너더 " + Hostile.Title, Description = new string('긴', 2000) }));

        Assert.Equal("가나다라마바사아자차카타파하거", root.Element(Names + "ShortName")!.Value);
        Assert.InRange(root.Element(Names + "LongName")!.Value.Length, 40, 48);
        Assert.Equal(1024, root.Element(Names + "Description")!.Value.Length);
    }

    private static XElement Read(ArchiveSample sample) =>
        XDocument.Parse(SampleModel.Text(OpenSearchWriter.WriteAll(SampleModel.Of(sample)), "opensearch.xml")).Root!;

    private static string Template(XElement root, string type) =>
        root.Elements(Names + "Url").Single(u => u.Attribute("type")!.Value == type).Attribute("template")!.Value;
}
