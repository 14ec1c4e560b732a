using StaticArchive.Output;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

public sealed class FileBytesTests : IDisposable
{
    /// <summary>More than is looked at at once, and not a multiple of it.</summary>
    private const int Long = 700_001;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 18)]
    [InlineData(Long)]
    public void A_file_equals_its_bytes_and_no_others(int length)
    {
        var bytes = Random.Shared.GetItems("abc"u8, length);
        FileBytes.Write(_folder["file"], bytes);

        Assert.True(FileBytes.Equal(_folder["file"], bytes));
        Assert.False(FileBytes.Equal(_folder["file"], [.. bytes, 0]));
        Assert.False(FileBytes.Equal(_folder["missing"], bytes));
        if (length > 0)
        {
            Assert.False(FileBytes.Equal(_folder["file"], bytes.AsSpan(1)));
            bytes[^1]++;
            Assert.False(FileBytes.Equal(_folder["file"], bytes));
        }
    }

    [Fact]
    public void Parts_of_another_file_stand_between_new_ones()
    {
        var old = new byte[Long];
        Random.Shared.NextBytes(old);
        FileBytes.Write(_folder["old"], old);

        FileBytes.Write(_folder["new"], _folder["old"], [new("<"u8.ToArray()), new(default, 5, Long - 10), new("-"u8.ToArray()), new(default, 0, 3), new(">"u8.ToArray())]);

        Assert.Equal([(byte)'<', .. old[5..^5], (byte)'-', .. old[..3], (byte)'>'], File.ReadAllBytes(_folder["new"]));
    }

    [Fact]
    public void Parts_are_written_one_behind_the_other()
    {
        FileBytes.Write(_folder["file"], ["one"u8.ToArray(), ReadOnlyMemory<byte>.Empty, "two"u8.ToArray()]);

        Assert.Equal("onetwo", File.ReadAllText(_folder["file"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(Long)]
    public void A_file_equals_another_of_the_same_bytes_and_no_others(int length)
    {
        var bytes = Random.Shared.GetItems("abc"u8, length);
        FileBytes.Write(_folder["file"], bytes);
        FileBytes.Write(_folder["same"], bytes);
        FileBytes.Write(_folder["longer"], [bytes, "d"u8.ToArray()]);
        FileBytes.Write(_folder["other"], [bytes.AsMemory(0, Math.Max(0, length - 1)), "d"u8.ToArray()]);

        Assert.True(FileBytes.Equal(_folder["file"], _folder["same"]));
        Assert.False(FileBytes.Equal(_folder["file"], _folder["longer"]));
        Assert.False(FileBytes.Equal(_folder["file"], _folder["other"]));
        Assert.False(FileBytes.Equal(_folder["missing"], _folder["same"]));
    }

    [Fact]
    public void A_file_that_is_there_is_never_written()
    {
        FileBytes.Write(_folder["file"], "first"u8);

        Assert.Throws<IOException>(() => FileBytes.Write(_folder["file"], "second"u8));
        Assert.Throws<DirectoryNotFoundException>(() => FileBytes.Write(_folder["missing/file"], "text"u8));
        Assert.Equal("first", File.ReadAllText(_folder["file"]));
    }

    [Fact]
    public void Parts_that_the_other_file_has_not_are_an_error()
    {
        FileBytes.Write(_folder["old"], "short"u8);

        Assert.Throws<EndOfStreamException>(() => FileBytes.Write(_folder["new"], _folder["old"], [new(default, 2, 100)]));
    }
}
