using System.Text;
using StaticArchive.Assets;

namespace StaticArchive.Tests.Assets;

public class SvgFileTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">";

    [Theory]
    [InlineData("width=\"300\" height=\"200\"", 300, 200)]
    [InlineData("width=\"3in\" height=\" 72pt \"", 288, 96)]
    [InlineData("viewBox=\"0 0 640 480\"", 640, 480)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0,0,640,480\"", 640, 480)]
    [InlineData("width=\"320\" viewBox=\"0 0 640 480\"", 320, 240)]
    [InlineData("width=\"1e9\" height=\"1\"", 0, 0)]
    [InlineData("width=\"NaN\" height=\"-3\"", 0, 0)]
    [InlineData("", 0, 0)]
    public void The_size_is_that_of_the_attributes_or_the_view_box(string attributes, int width, int height)
    {
        var svg = Read($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>");

        Assert.Empty(svg.Problems);
        Assert.Equal(new PixelSize(width, height), svg.Size);
    }

    [Theory]
    [InlineData("<rect style=\"fill:url(#g)\" fill=\"url('#g')\" filter=\"url(#f)\"/>")]
    [InlineData("<style>.a { fill: #fff; font: 1rem sans-serif }</style><use href=\"#a\"/><use xlink:href=\"#a\"/>")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/><a href=\"#top\"><text>on script: 가</text></a>")]
    [InlineData("<animate attributeName=\"opacity\" values=\"0;1\" dur=\"1s\"/><metadata><x:y xmlns:x=\"urn:x\" about=\"http://example.org/\"/></metadata>")]
    [InlineData("<!-- <script> --><text aria-label=\"https://example.org (a)\">&lt;script&gt;</text><path d=\"M0 0\" transform=\"rotate(3)\"/>")]
    public void A_plain_drawing_is_published(string content) => Assert.Empty(Read(Open + content + "</svg>").Problems);

    [Theory]
    [InlineData("\n  <script>alert(1)</script>", 2, 4, "an element 'script'")]
    [InlineData("\n<scrıpt/>", 2, 2, "an element 'scrıpt'")]
    [InlineData("\n<g><foreignObject/></g>", 2, 5, "an element 'foreignObject'")]
    [InlineData("\n<h:iframe xmlns:h='http://www.w3.org/1999/xhtml'/>", 2, 2, "an element 'iframe'")]
    [InlineData("\n<g onload='x'/>", 2, 4, "an event attribute 'onload'")]
    [InlineData("\n<g ONCLICK='x'/>", 2, 4, "an event attribute 'ONCLICK'")]
    [InlineData("\n<a href='javascript:x'/>", 2, 4, "an address outside the drawing in 'href'")]
    [InlineData("\n<a xlink:href=' java&#10;script:x'/>", 2, 4, "an address outside the drawing in 'href'")]
    [InlineData("\n<use href='https://evil.example/x.svg#a'/>", 2, 6, "an address outside the drawing in 'href'")]
    [InlineData("\n<use href='data:image/svg+xml,x'/>", 2, 6, "an address outside the drawing in 'href'")]
    [InlineData("\n<g xml:base='https://evil.example/'/>", 2, 4, "an attribute 'xml:base'")]
    [InlineData("\n<set attributeName='href' to='x'/>", 2, 6, "an animation of 'href'")]
    [InlineData("\n<animate attributeName='xlink:href' values='x'/>", 2, 10, "an animation of 'xlink:href'")]
    [InlineData("\n<animate attributeName='x' to='java&#9;script:y'/>", 2, 28, "a script address in 'to'")]
    [InlineData("\n<g fill='url(https://evil.example/x)'/>", 2, 4, "an address outside the drawing in its styles")]
    [InlineData("\n<g fill='\\75rl(https://evil.example/x)'/>", 2, 4, "a backslash in its styles")]
    [InlineData("\n<g style='background: image-set(\"https://evil.example/x\" 1x)'/>", 2, 4, "'image-set(' in its styles")]
    [InlineData("\n<style>@import 'https://evil.example/x'</style>", 2, 2, "'@import' in its styles")]
    [InlineData("\n<style>@im<!-- -->po<g/><![CDATA[rt]]> 'x'</style>", 2, 2, "'@import' in its styles")]
    [InlineData("\n<style>a { fill: URL( 'https://evil.example/x' ) }</style>", 2, 2, "an address outside the drawing in its styles")]
    [InlineData("\n<?xml-stylesheet href='https://evil.example/'?>", 2, 3, "a processing instruction 'xml-stylesheet'")]
    public void What_runs_or_fetches_is_refused_at_its_place(string content, int line, int column, string what)
    {
        var svg = Read(Open + content + "</svg>");

        var problem = Assert.Single(svg.Problems);
        Assert.Equal($"input/x.svg({line},{column}): error SA0454: {what}, which no published drawing may have", problem.ToString());
    }

    [Theory]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "input/x.svg(1,2): error SA0455: the outermost element is no svg element")]
    [InlineData("<svg/>", "input/x.svg(1,2): error SA0455: the outermost element is no svg element")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g></svg>", "input/x.svg(2,6): error SA0455: this is no XML that can be read:")]
    [InlineData("not a drawing", "input/x.svg(1,1): error SA0455")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>", "input/x.svg(1,1): error SA0455: a document type, which may not be there")]
    [InlineData("<?xml version='1.0' encoding='iso-2022-kr'?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "input/x.svg(1,3): error SA0455: the drawing says that it is 'iso-2022-kr'")]
    public void What_is_no_drawing_is_an_error(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Read(text).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Depth_and_the_number_of_problems_are_bounded()
    {
        var deep = Read(Open + string.Concat(Enumerable.Repeat("<g>", 100_000)));
        var bad = Read(Open + string.Concat(Enumerable.Repeat("<script/>", 100_000)) + "</svg>");

        Assert.Contains("nested", Assert.Single(deep.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(20, bad.Problems.Length);
    }

    private static SvgFile Read(string text) => SvgFile.Read("input/x.svg", Encoding.UTF8.GetBytes(text));
}
