using StaticArchive.Assets;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Assets;

public class CssMinifierTests
{
    [Theory]
    [InlineData("/* c */ @layer reset, base; @layer reset { }", "@layer reset,base;@layer reset{}")]
    [InlineData(":root { --gap: 0px; --fg: light-dark(#112233, white); color-scheme: light dark }", ":root{--gap:0px;--fg:light-dark(#123,white);color-scheme:light dark}")]
    [InlineData(".a { width: calc(0px + var(--gap) - 1px); color: color-mix(in oklab, var(--fg) 60%, transparent) }", ".a{width:calc(0px + var(--gap) - 1px);color:color-mix(in oklab,var(--fg) 60%,transparent)}")]
    [InlineData(".card { & > h2 { margin: 0 } &:hover { a: b } & a:is(:hover, :focus) { c: d } .x & { e: f } }", ".card{&>h2{margin:0}&:hover{a:b}& a:is(:hover,:focus){c:d}.x &{e:f}}")]
    [InlineData("@container card (inline-size > 30em) { a { b: c } }", "@container card (inline-size>30em){a{b:c}}")]
    [InlineData("@media (prefers-color-scheme: dark) and (width >= 40rem) { a { b: c } }", "@media(prefers-color-scheme:dark) and (width>=40rem){a{b:c}}")]
    [InlineData("@supports (height: 100dvh) { a { height: 100dvh } }", "@supports(height:100dvh){a{height:100dvh}}")]
    [InlineData("a:where(:not([href^=\"/\"]))::after { content: \" ↗  x\" }", "a:where(:not([href^=\"/\"]))::after{content:\" ↗  x\"}")]
    [InlineData(".d:has(> img) { color: oklch(60% 0.1 200 / 0.5); text-wrap: balance }", ".d:has(>img){color:oklch(60% .1 200/.5);text-wrap:balance}")]
    [InlineData(":root[data-theme=\"dark\"] { --fg: #fff }", ":root[data-theme=\"dark\"]{--fg:#fff}")]
    [InlineData("p { font: 1rem/1.7 \"Apple SD Gothic Neo\", sans-serif; word-break: keep-all }", "p{font:1rem/1.7 \"Apple SD Gothic Neo\",sans-serif;word-break:keep-all}")]
    [InlineData("@property --p { syntax: '<length>'; inherits: false; initial-value: 1px }", "@property --p{syntax:'<length>';inherits:false;initial-value:1px}")]
    [InlineData("@view-transition { navigation: auto } @starting-style { .x { opacity: 0 } }", "@view-transition{navigation:auto}@starting-style{.x{opacity:0}}")]
    public void Modern_styles_become_small_and_mean_the_same(string css, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var small = CssMinifier.Minify("theme/assets/x.css", css, diagnostics);

        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(expected, small);
    }

    [Fact]
    public void What_the_minifier_refuses_is_kept_whole_with_a_warning_at_its_place()
    {
        var diagnostics = new DiagnosticBag();
        const string Css = "/* base */\n.card {\n  a:is(:hover, :focus) { x: y; }  \n  --k: a /* c */ b;\n  --e: ;\n  div/**/.x { content: \"/* not  a comment */\" }\n}\nb { background: url(//x/*y) }\n";

        var small = CssMinifier.Minify("theme/assets/x.css", Css, diagnostics);

        Assert.Equal(".card{a:is(:hover,:focus){x: y;}--k: a b;--e:;div/**/.x{content: \"/* not  a comment */\"}}b{background: url(//x/*y)}", small);
        Assert.StartsWith("theme/assets/x.css(3,", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("a { b: c }\n}", 2, 1)]
    [InlineData("a {\n  b: (c }", 2, 6)]
    [InlineData("a { b: c }\n@media x { d { e: f }", 2, 10)]
    [InlineData("a { b: c } /* no end", 1, 12)]
    [InlineData("a { b: 'no end\n }", 1, 8)]
    [InlineData("a { b: url(no end", 1, 8)]
    public void What_does_not_close_is_an_error_where_it_opens(string css, int line, int column)
    {
        var diagnostics = new DiagnosticBag();

        var small = CssMinifier.Minify("theme/assets/x.css", css, diagnostics);

        Assert.Null(small);
        var problem = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("SA0460", line, column), (problem.Code, problem.Where.Line, problem.Where.Column));
    }
}
