using StaticArchive.Cache;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Cache;

public sealed class CacheFolderTests : IDisposable
{
    private const string Name = "some.cache";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public void What_was_written_is_read_again_however_long_it_is(int count)
    {
        var octets = new byte[100 * count];
        Random.Shared.NextBytes(octets);

        Write(count, octets);

        var reader = new CacheFolder(_folder.Path).Read(Name)!;
        for (var i = 0; i < count; i++)
        {
            Assert.Equal((i, $"글 {i} \ud800"), (reader.Number(), reader.Text()));
        }

        Assert.Equal(octets, reader.Octets().ToArray());
        Assert.Equal("끝", reader.Text());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void Its_hash_is_known_when_it_is_written()
    {
        var hash = Write(10_000, []);

        Assert.Equal(hash, new CacheFolder(_folder.Path).Read(Name)!.HashOfAll);
    }

    [Fact]
    public void Who_reads_an_older_file_goes_on_when_a_newer_one_takes_its_place()
    {
        Write(1, []);
        var older = new CacheFolder(_folder.Path).Read(Name)!;

        Write(2, []);

        Assert.Equal((0, "글 0 \ud800"), (older.Number(), older.Text()));
        Assert.Equal(0, older.Octets().Length);
        Assert.Equal("끝", older.Text());
        Assert.True(older.IsAtEnd);
    }

    [Fact]
    public void A_file_that_is_not_whole_is_as_if_it_were_not_there()
    {
        Write(100, []);
        var whole = File.ReadAllBytes(_folder[Name]);

        for (var length = 0; length < whole.Length; length += 41)
        {
            File.WriteAllBytes(_folder[Name], whole[..length]);
            Assert.Null(new CacheFolder(_folder.Path).Read(Name));
        }

        whole[^1] ^= 1;
        File.WriteAllBytes(_folder[Name], whole);
        Assert.Null(new CacheFolder(_folder.Path).Read(Name));
    }

    private StaticArchive.Text.ContentHash? Write(int count, byte[] octets) => new CacheFolder(_folder.Path).Write(Name, writer =>
    {
        for (var i = 0; i < count; i++)
        {
            writer.Number(i);
            writer.Text($"글 {i} \ud800");
        }

        writer.Octets(octets);
        writer.Text("끝");
    });
}
