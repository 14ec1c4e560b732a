using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Workflows;

/// <summary>The scripts of the workflow that may write, run by the Node that comes with the browser tests: all cases in one process.</summary>
public sealed class ScriptTests
{
    private const string Marker = "<!-- staticarchive:review -->";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Results = new(() => Run());

    /// <summary>Expressions by name; <c>c</c>, <c>f</c> and <c>s</c> are the scripts, <c>b</c> makes bytes.</summary>
    private static readonly Dictionary<string, string> Cases = new()
    {
        ["words"] = "c.harmless('글 &lt;b&gt; `코드` **굵게** | 표 |', null)",
        ["mentions"] = "c.harmless('@me \\\\@&#8203;you &#64;a &commat;b #12 &#12; GH-3', null)",
        ["html"] = "c.harmless('<img src=x> <!-- --> <details open> </DETAILS> <details><summary>a</summary></details><br>', null)",
        ["links"] = "c.harmless('[a](https://e.x) [b]: //e.x ![c](https://e.x/i.png) <https://e.x> www.e.x [d][b]', null)",
        ["preview"] = "c.harmless('[미리 보기](https://preview.invalid/articles/2024/%EA%B8%80/)', 'https://pr-1.example/')",
        ["no preview"] = "c.harmless('[미리 보기](https://preview.invalid/a/)', null)",
        ["image of the preview"] = "c.harmless('![미리 보기](https://preview.invalid/a.png)', 'https://pr-1.example/')",
        ["out of the preview"] = "c.harmless('[미리 보기](https://preview.invalid/a\"b)', 'https://pr-1.example/')",
        ["diagram"] = "c.harmless('```diff\\n- a\\n```\\n- ```mermaid\\nb\\n```', null)",
        ["marker inside"] = $"c.comment(b('{Marker}\\n글\\n{Marker}\\n'), null, '0123456789abcdef')",
        ["nothing"] = $"c.comment(b('{Marker}\\n'), null, 'a')",
        ["empty"] = "c.comment(b(''), null, 'a')",
        ["too long"] = "c.comment(b('a'.repeat(65537)), null, 'a')",
        ["too many bytes"] = "c.comment(new Uint8Array(300000), null, 'a')",
        ["no text"] = "c.comment(new Uint8Array([0xff, 0xfe]), null, 'a')",
        ["control"] = "c.comment(b('a\\u0007'), null, 'a')",
        ["cut"] = "(t => [t.length <= 65536, t.slice(-92)])(c.comment(b('<details><summary>a</summary>\\n\\n````diff\\n' + ('+ ' + '@'.repeat(60) + '\\n').repeat(900) + '````\\n</details>\\n'), null, 'abc'))",
        ["address"] = "['https://deploy-preview-{number}--a.netlify.app', 'https://a.pages.dev/b/', 'javascript:alert(1)', 'https://a.example/)[x](', '', undefined].map(a => c.previewOf(a, '12'))",
        ["first"] = "c.step([], 'a')",
        ["again"] = $"c.step([{{id: 7, body: '{Marker}', user: {{type: 'User', login: 'me'}}}}, {{id: 8, body: '{Marker}\\nold', user: {{type: 'Bot', login: 'github-actions[bot]'}}}}], 'a')",
        ["same"] = $"c.step([{{id: 8, body: '{Marker}', user: {{type: 'Bot', login: 'github-actions[bot]'}}}}], '{Marker}') ?? null",
        ["gone"] = $"c.step([{{id: 8, body: '{Marker}', user: {{type: 'Bot', login: 'github-actions[bot]'}}}}], '')",
        ["never"] = "c.step([], '') ?? null",
        ["found"] = "f.numberOf([{number: 3, state: 'open', head: {sha: 'a', repo: {full_name: 'x/y'}}}, {number: 4, state: 'open', head: {sha: 'a', repo: {full_name: 'z/y'}}}], {head_sha: 'a', head_repository: {full_name: 'x/y'}})",
        ["moved on"] = "f.numberOf([{number: 3, state: 'open', head: {sha: 'b', repo: {full_name: 'x/y'}}}, {number: 5, state: 'open', head: {sha: 'a', repo: null}}], {head_sha: 'a', head_repository: {full_name: 'x/y'}})",
        ["names"] = "['index.html', '_headers', 'articles/2024/글/index.html', '_worker.js', '_Worker.js/a.js', 'a/_redirects', '.git/config', 'a/.b', 'netlify.toml', 'a\\\\b'].filter(s.isRefused)",
        ["redirects"] = "['/a/ /b/ 301!', '# see https://e.x', '/a/* https://e.x/:splat 200', '/a //e.x', '/a HTTP://e.x'].map(s.leadsAway)",
    };

    public static TheoryData<string, string> Expected() => new()
    {
        { "words", "글 &lt;b&gt; `코드` **굵게** | 표 |" },
        { "mentions", @"@·me \@·&#8203;you &·#·64;a &·commat;b #·12 &·#·12; GH-·3" },
        { "html", "<·img src=x> <·!-- --> <·details open> <·/DETAILS> <details><summary>a</summary></details><br>" },
        { "links", "[a]·(https:·//e.x) [b]·: //e.x !·[c]·(https:·//e.x/i.png) <·https:·//e.x> www·.e.x [d]·[b]" },
        { "preview", "[미리 보기](https://pr-1.example/articles/2024/%EA%B8%80/)" },
        { "no preview", "–" },
        { "image of the preview", "!·[미리 보기]·(https:·//preview.invalid/a.png)" },
        { "out of the preview", "[미리 보기]·(https:·//preview.invalid/a\"b)" },
        { "diagram", "```diff\n- a\n```\n- ```\nb\n```" },
        { "marker inside", $"{Marker}\n글\n\n\n커밋 0123456789ab의 검토입니다. 새로 올리면 이 댓글이 바뀝니다.\n" },
        { "nothing", "" },
        { "empty", "" },
        { "too long", "throws" },
        { "too many bytes", "throws" },
        { "no text", "throws" },
        { "control", "throws" },
        { "address", """["https://deploy-preview-12--a.netlify.app/","https://a.pages.dev/b/",null,null,null,null]""" },
        { "first", """{"method":"POST"}""" },
        { "again", """{"method":"PATCH","id":8}""" },
        { "same", "null" },
        { "gone", """{"method":"DELETE","id":8}""" },
        { "never", "null" },
        { "found", "3" },
        { "moved on", "null" },
        { "names", """["_worker.js","_Worker.js/a.js","a/_redirects",".git/config","a/.b","netlify.toml","a\\b"]""" },
        { "redirects", "[false,false,true,true,true]" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Whatever_a_pull_request_made_does_not_act(string name, string expected) => Assert.Equal(expected, Results.Value[name]);

    [Fact]
    public void A_comment_that_grew_too_long_is_cut_and_stays_whole()
    {
        var result = Results.Value["cut"];

        Assert.StartsWith("[true,", result, StringComparison.Ordinal);
        Assert.Contains(@"\n````\n\n</details>\n\n길어서 여기서 잘랐습니다.\n", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_run_no_other_program() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "scripts")),
        file => Assert.DoesNotMatch(@"child_process|\beval\b|new Function|import\(|node:vm|require\(", File.ReadAllText(file)));

    private static Dictionary<string, string> Run()
    {
        var folder = new Uri(Path.Combine(Repository.Root, ".github", "scripts") + Path.DirectorySeparatorChar).AbsoluteUri;
        var cases = string.Join("\n", Cases.Select(c => $"run({JsonSerializer.Serialize(c.Key)}, () => {c.Value});"));
        var start = new ProcessStartInfo(Node(), ["--input-type=module", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) };
        using var node = Process.Start(start)!;
        node.StandardInput.Write($$"""
            process.argv[1] = 'none';
            const [c, f, s] = await Promise.all(['comment', 'find', 'site'].map(n => import('{{folder}}' + n + '.mjs')));
            const b = text => new TextEncoder().encode(text);
            const results = {};
            const run = (name, made) => { let r; try { r = made(); } catch { r = 'throws'; } results[name] = (typeof r === 'string' ? r : JSON.stringify(r)).replaceAll('\u200b', '·'); };
            {{cases}}
            console.log(JSON.stringify(results));
            """);
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(output)!;
    }

    private static string Node()
    {
        var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "x64";
        var folder = Path.Combine(AppContext.BaseDirectory, ".playwright", "node");
        return Directory.EnumerateFiles(folder, OperatingSystem.IsWindows() ? "node.exe" : "node", SearchOption.AllDirectories).First(f => f.Contains(system, StringComparison.Ordinal) && f.Contains(machine, StringComparison.Ordinal));
    }
}
