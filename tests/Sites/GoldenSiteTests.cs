using System.Security.Cryptography;
using System.Text;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>
/// Whole sites, byte for byte. A case is a folder: <c>input/</c>, perhaps <c>theme/</c> (laid over the repository's) and <c>site.json</c> (options); and what
/// must come of it: <c>expected/</c> (every text file; serve it with any static server), <c>files.txt</c> (all paths, binary files by size and hash) and
/// <c>diagnostics.txt</c>. To accept what is made now: <c>UPDATE_EXPECTED=1 dotnet test tests</c>, then look at <c>git diff</c>.
/// </summary>
public sealed class GoldenSiteTests(SiteCases cases)
{
    public static TheoryData<string> Names() => SiteCases.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_is_as_expected(string name)
    {
        var site = cases.Built(name);

        var made = site.Files().Select(p => (Path: p, Bytes: site.Bytes(p))).ToList();
        var texts = made.Where(f => ExpectedFiles.IsText(f.Bytes)).ToDictionary(f => $"expected/{f.Path}", f => f.Bytes, StringComparer.Ordinal);
        texts["files.txt"] = Lines(made.Select(f => ExpectedFiles.IsText(f.Bytes) ? f.Path : $"{f.Path}  {f.Bytes.Length} bytes  sha256 {Convert.ToHexStringLower(SHA256.HashData(f.Bytes))}"));
        texts["diagnostics.txt"] = Lines(site.Diagnostics.Select(d => $"{d}\n  hint: {d.Hint}"));

        ExpectedFiles.Match(SiteCases.Folder(name), IsExpectation, texts);
    }

    private static bool IsExpectation(string path) => path.StartsWith("expected/", StringComparison.Ordinal) || path is "files.txt" or "diagnostics.txt";

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));
}
