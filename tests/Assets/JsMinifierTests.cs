using StaticArchive.Assets;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Assets;

public class JsMinifierTests
{
    [Theory]
    [InlineData("// c\nexport const x = 1_000n;\n", "export const x=1_000n")]
    [InlineData("const f = async ({ q = 1, ...rest } = {}) => { const r = await fetch(`/x/${q}?a=${rest?.y ?? 'z'}`); return r.ok ? r.json() : null; };", "const f=async({q=1,...rest}={})=>{const r=await fetch(`/x/${q}?a=${rest?.y??'z'}`);return r.ok?r.json():null}")]
    [InlineData("import { a, b as c } from './util.js';\nimport d from \"./d.js\";\nexport { c as e };", "import{a,b as c}from\"./util.js\";import d from\"./d.js\";export{c as e}")]
    [InlineData("class A extends B { #p = 1; static s = 2; get v() { return this.#p } async *ag() { for await (const z of y) yield z } }", "class A extends B{#p=1;static s=2;get v(){return this.#p}async*ag(){for await(const z of y)yield z}}")]
    [InlineData("let re = /[/\"]\\/(?<n>x)/giu, v = a?.b?.[c]?.(d); v ??= 3; try { g() } catch { h() }", "let re=/[/\"]\\/(?<n>x)/giu,v=a?.b?.[c]?.(d);v??=3;try{g()}catch{h()}")]
    [InlineData("const { default: m } = await import('./m.js')\nlog(m)\n;[1].map(x => x ** 2)", "const{default:m}=await import('./m.js');log(m);[1].map(x=>x**2)")]
    [InlineData("const t = tag`a  ${`b${1}`}  c`; const s = '<\\/script>\\u{1F600}'", "const t=tag`a  ${`b${1}`}  c`;const s='<\\/script>\\u{1F600}'")]
    public void Modern_scripts_lose_only_white_space_and_comments(string script, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var small = JsMinifier.Minify("theme/assets/x.js", script, diagnostics);

        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(expected, small);
    }

    [Fact]
    public void What_the_minifier_refuses_is_published_as_it_is_with_a_warning_at_its_place()
    {
        var diagnostics = new DiagnosticBag();
        const string Script = "// static blocks are too new\nclass A { static { A.x = 1; } }\n";

        var small = JsMinifier.Minify("theme/assets/x.js", Script, diagnostics);

        Assert.Equal(Script, small);
        Assert.StartsWith("theme/assets/x.js(2,18): warning SA0461: the minifier refuses this", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }
}
