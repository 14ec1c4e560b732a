using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

public sealed class LongFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    private string Written => _folder["output/data/all.txt"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_written_kept_and_replaced_like_others()
    {
        Assert.Equal(new PublishResult(2, 0, 0), Publish(Parts("one", "two")));
        Assert.Equal("onetwo", File.ReadAllText(Written));
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Written, longAgo);

        Assert.Equal(new PublishResult(0, 2, 0), Publish(Parts("on", "etwo")));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Written));
        Assert.Equal(new PublishResult(1, 1, 0), Publish(Parts("one", "too")));
        Assert.Equal("onetoo", File.ReadAllText(Written));
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void One_that_cannot_be_made_to_its_end_publishes_nothing()
    {
        Publish(Parts("old"));

        Assert.Null(Publish(Broken()));
        Assert.Equal("old", File.ReadAllText(Written));
        Assert.StartsWith("output/data/all.txt: error SA0601", Assert.Single(_diagnostics.Sorted()).ToString(), StringComparison.Ordinal);

        static IEnumerable<ReadOnlyMemory<byte>> Broken()
        {
            yield return "new"u8.ToArray();
            throw new IOException("the disk is full");
        }
    }

    [Fact]
    public void Whole_is_all_parts_one_behind_the_other() => Assert.Equal("onetwo", Encoding.UTF8.GetString(Long(Parts("one", "", "two")).Whole().Bytes.Span));

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(params string[] parts) => parts.Select(p => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(p));

    private static LongFile Long(IEnumerable<ReadOnlyMemory<byte>> parts) => new("data/all.txt", "the data", parts);

    private PublishResult? Publish(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var staging = SiteStaging.Begin(_folder["output"], [], _diagnostics)!;
        staging.Write(Long(parts));
        return staging.Commit();
    }
}
