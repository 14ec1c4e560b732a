using System.IO.Compression;
using System.Net;
using System.Text;
using StaticArchive.Build;
using StaticArchive.Checks;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Checks;

public sealed class LeaksTests
{
    private const string Secret = "반도체 회사는 Broadcom과 2026년까지 칩을 함께 만들기로 했다";

    [Fact]
    public void Golden_sites_hold_nothing_that_is_withheld()
    {
        foreach (var name in (string[])["Rights", "Sample", "Hostile"])
        {
            using var site = SiteFixture.From(SiteCases.Folder(name)).Build().MustSucceed();

            Assert.Empty(Find(site));
        }
    }

    public static TheoryData<string, string, byte[]> Disguises()
    {
        byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
        var page = Utf8($"<p>{Secret}.</p>");
        return new TheoryData<string, string, byte[]>
        {
            { "as it is", "a.html", page },
            { "across tags, spaces and case", "a.html", Utf8($"<p>{Secret.Replace("Broadcom", "<b class=\"x\">BROAD</b>com", StringComparison.Ordinal).Replace(" ", "\n  ", StringComparison.Ordinal)}</p>") },
            { "an attribute", "a.html", Utf8($"<img alt=\"{Secret}\">") },
            { "numbers", "a.html", Utf8(string.Concat(Secret.Select(c => $"&#x{(int)c:x};"))) },
            { "escaped numbers", "a.html", Utf8(string.Concat(Secret.Select(c => $"&amp;#{(int)c};"))) },
            { "escaped HTML", "a.xml", Utf8(WebUtility.HtmlEncode($"<p><em>{Secret}</em></p>")) },
            { "decomposed", "a.html", Utf8(Secret.Normalize(NormalizationForm.FormD)) },
            { "JSON", "a.json", Utf8($"{{\"a\":\"{JsonEscaped(Secret)}\"}}") },
            { "JSON in JSON", "a.json", Utf8($"{{\"a\":\"{JsonEscaped(Secret).Replace("\\", "\\\\", StringComparison.Ordinal)}\"}}") },
            { "words of a list", "a.json", Utf8($"[\"{string.Join("\",\"", Secret.Split(' '))}\"]") },
            { "an address", "a.txt", Utf8("https://x.example/?q=" + Uri.EscapeDataString(Secret)) },
            { "a decomposed address", "a.txt", Utf8("https://x.example/?q=" + Uri.EscapeDataString(Secret.Normalize(NormalizationForm.FormD))) },
            { "an address in an address", "a.txt", Utf8("https://x.example/?q=" + Uri.EscapeDataString(Uri.EscapeDataString(Secret))) },
            { "a beginning", "a.txt", Utf8("앞부분만 샜다: " + Secret[..28]) },
            { "gzip", "a.bin", Packed(page, s => new GZipStream(s, CompressionMode.Compress)) },
            { "zlib", "a.bin", Packed(page, s => new ZLibStream(s, CompressionMode.Compress)) },
            { "brotli", "a.html.br", Packed(page, s => new BrotliStream(s, CompressionMode.Compress)) },
            { "deflate", "a.deflate", Packed(page, s => new DeflateStream(s, CompressionMode.Compress)) },
            { "an archive", "a.epub", Zipped(page) },
            { "a comment in PNG", "a.png", Png("iTXt", [.. "Comment\0\0\0ko\0\0"u8, .. Utf8(Secret)]) },
            { "a compressed comment in PNG", "a.png", Png("iTXt", [.. "Comment\0\u0001\0ko\0\0"u8, .. Packed(Utf8(Secret), s => new ZLibStream(s, CompressionMode.Compress))]) },
            { "Exif of a photograph", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, .. "\0\u007fExif\0\0UNICODE\0"u8, .. Encoding.Unicode.GetBytes(Secret), 0xFF, 0xD9] },
            { "Exif the other way round", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, .. "\0\u007fExif\0\0UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes(Secret), 0xFF, 0xD9] },
            { "a file's name", Uri.EscapeDataString(Secret) + "/index.html", [] },
        };
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_sentence_is_known_in_every_disguise(string disguise, string path, byte[] bytes)
    {
        var leak = Assert.Single(Leaks.Find([new SecretText("x.md", $"첫 문장이다. {Secret}. 끝.")], () => [], [(path, () => bytes)]));

        Assert.True(path == leak.Path, disguise);
    }

    [Fact]
    public void What_stands_there_by_right_and_what_is_too_short_to_tell_is_no_leak()
    {
        (string, Func<byte[]>)[] files = [("a.html", () => Encoding.UTF8.GetBytes($"<p>{Secret}</p><p>감사합니다.</p>"))];

        Assert.Empty(Leaks.Find([new SecretText("x.md", Secret + ". 감사합니다.")], () => [$"다른 글에도 {Secret}."], files));
        Assert.Empty(Leaks.Find([new SecretText("x.md", "감사합니다. 이 글은 다른 글입니다만 아무 데도 없습니다.")], () => [], files));
    }

    private static System.Collections.Immutable.ImmutableArray<Leak> Find(SiteFixture site)
    {
        var options = BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };
        return LeakCheck.Run(options, site.Output, new DiagnosticBag())!.Value;
    }

    private static byte[] Png(string chunk, byte[] data)
    {
        byte[] length = [(byte)(data.Length >> 24), (byte)(data.Length >> 16), (byte)(data.Length >> 8), (byte)data.Length];
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. length, .. Encoding.ASCII.GetBytes(chunk), .. data, 0, 0, 0, 0];
    }

    private static string JsonEscaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var target = new MemoryStream();
        using (var stream = pack(target))
        {
            stream.Write(bytes);
        }

        return target.ToArray();
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("text/a.xhtml").Open();
            entry.Write(bytes);
        }

        return target.ToArray();
    }
}
