namespace StaticArchive.Tests.Assets;

public class JsBundleTests
{
    [Fact]
    public void Modules_that_one_script_needs_stand_in_it()
    {
        var files = Publish(
            ("page.js", "import { a as b } from './one.js'; import { y } from './two.js'; export const c = [b, y];"),
            ("one.js", "import { x } from './two.js'; export function a() { return x }"),
            ("two.js", "export const x = f(1, [2, 3]), y = () => { const z = '}'; return z }; function f(...all) { return all }"));

        Assert.Equal(
            "const $m0=(()=>{const x=f(1,[2,3]),y=()=>{const z='}';return z};function f(...all){return all};return{x,y}})();"
            + "const $m1=(()=>{const{x}=$m0;function a(){return x};return{a}})();const{a:b}=$m1;const{y}=$m0;const c=[b,y];export{c};",
            files["page.js"].Replace('"', '\''));
    }

    [Theory]
    [InlineData("import './shared.js'", "is imported in another way")]
    [InlineData("const later = () => import('./shared.js')", "is loaded later")]
    [InlineData("import { s } from './shared.js'", "is needed by two")]
    public void A_module_that_others_need_too_stays_a_file(string other, string why)
    {
        var files = Publish(("page.js", "import { s } from './shared.js'; s()"), ("other.js", other), ("shared.js", "export const s = () => 1"));

        Assert.True(files["page.js"].Contains("/shared.", StringComparison.Ordinal), why);
        Assert.Contains("/shared.", files["other.js"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export default 1")]
    [InlineData("export * from './two.js'")]
    [InlineData("export let changes = 1")]
    [InlineData("export const { a } = window")]
    [InlineData("const m = await fetch('x'); export const a = m")]
    public void A_module_that_a_function_cannot_be_stays_a_file(string module)
    {
        var files = Publish(("page.js", "import { a } from './one.js'; a()"), ("one.js", module), ("two.js", "export const two = 2"));

        Assert.Contains("/one.", files["page.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_a_file_is_imported_once_for_all_that_stand_in_a_script()
    {
        var files = Publish(
            ("page.js", "import { s } from './shared.js'; import { a } from './one.js'; a(s)"),
            ("one.js", "import { s as t } from './shared.js'; export const a = t"),
            ("other.js", "import { s } from './shared.js'; s()"),
            ("shared.js", "export const s = () => 1"));

        Assert.Equal(1, files["page.js"].Split("/shared.").Length - 1);
        Assert.StartsWith("import*as $o0 from", files["page.js"], StringComparison.Ordinal);
        Assert.Contains("const{s:t}=$o0;const a=t;", files["page.js"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Publish(params (string Name, string Script)[] scripts)
    {
        var sample = new AssetSample();
        foreach (var (name, script) in scripts)
        {
            sample.With($"theme/assets/js/{name}", script);
        }

        using (sample)
        {
            var files = sample.PublishTheme().ToDictionary(f => Path.GetFileName(f.Key), AssetSample.TextOf, StringComparer.Ordinal);
            Assert.Empty(sample.Problems());
            return files;
        }
    }
}
