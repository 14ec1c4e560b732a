using System.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Editions;

/// <summary>The W3C's own checker, where it is installed (Debian's package <c>epubcheck</c>, or a jar named in EPUBCHECK).</summary>
public sealed class EpubcheckTests(RichEdition edition) : IClassFixture<RichEdition>
{
    private static readonly string Jar = Environment.GetEnvironmentVariable("EPUBCHECK") ?? "/usr/share/java/epubcheck.jar";

    [Fact]
    public async Task Epubcheck_finds_nothing_to_say_about_a_month_of_everything()
    {
        if (!File.Exists(Jar))
        {
            Assert.Skip($"EPUB files were not checked: there is no epubcheck at {Jar}; install it (apt-get install epubcheck), or name its jar in EPUBCHECK");
        }

        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.epub"], edition.Month.Bytes.ToArray());

        // Checking takes less time than compiling the checker well.
        var start = new ProcessStartInfo("java", ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", Jar, "--failonwarnings", folder["book.epub"]])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.Contains("0 fatals / 0 errors / 0 warnings", output, StringComparison.Ordinal);
    }
}
