using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>Values one after the other, as <see cref="CacheReader"/> takes them back.</summary>
/// <param name="take">Gets what is written, part by part, the last with <see cref="Flush"/>; null: it stays here.</param>
internal sealed class CacheWriter(Action<ReadOnlySpan<byte>>? take = null)
{
    /// <summary>In octets.</summary>
    private const int Part = 32 * 1024, Small = 256;

    private readonly ArrayBufferWriter<byte> _bytes = new(take is null ? Small : 2 * Part);
    private string? _repeated;

    /// <summary>What nobody has taken.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Flush()
    {
        take!(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        Advance(1);
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Not negative; small ones take one octet.</summary>
    public void Number(int value)
    {
        for (var rest = (uint)value; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                Byte((byte)rest);
                return;
            }

            Byte((byte)(rest | 0x80));
        }
    }

    /// <summary>In four octets.</summary>
    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        Advance(4);
    }

    /// <summary>Without their number.</summary>
    public void Raw(ReadOnlySpan<byte> octets)
    {
        if (take is null || octets.Length < Part)
        {
            octets.CopyTo(_bytes.GetSpan(octets.Length));
            Advance(octets.Length);
            return;
        }

        Flush();
        take(octets);
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        Advance(8);
    }

    public void Hash(ContentHash hash)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(16), hash.Value);
        Advance(16);
    }

    public void Instant(DateTimeOffset instant)
    {
        Long(instant.Ticks);
        Long(instant.Offset.Ticks);
    }

    public void Text(string text)
    {
        Number(text.Length);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(_bytes.GetSpan(2 * text.Length));
        Advance(2 * text.Length);
    }

    /// <summary>A text that is often the last one of its kind again; <see cref="CacheReader.Repeated"/> then gives the same object.</summary>
    public void Repeated(string text)
    {
        Flag(text == _repeated);
        if (text != _repeated)
        {
            Text(_repeated = text);
        }
    }

    /// <summary>Null is told from empty.</summary>
    public void Optional(string? text)
    {
        Flag(text is not null);
        if (text is not null)
        {
            Text(text);
        }
    }

    public void Octets(ReadOnlySpan<byte> octets)
    {
        Number(octets.Length);
        Raw(octets);
    }

    private void Advance(int count)
    {
        _bytes.Advance(count);
        if (take is not null && _bytes.WrittenCount >= Part)
        {
            Flush();
        }
    }
}
