using System.Buffers.Binary;
using System.Runtime.InteropServices;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>Takes back what <see cref="CacheWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">From any member: the bytes are others.</exception>
/// <param name="hash">Of all octets.</param>
internal sealed class CacheReader(ReadOnlyMemory<byte> bytes, ContentHash hash)
{
    /// <summary>In octets.</summary>
    private const int LongestNumber = 5;

    private int _at;
    private string? _repeated;

    public bool IsAtEnd => _at == bytes.Length;

    /// <summary>Of all octets, read or not.</summary>
    public ContentHash HashOfAll => hash;

    public byte Byte() => Octets(1)[0];

    public bool Flag() => Byte() == 1;

    public int Number()
    {
        uint value = 0;
        var octets = bytes.Span[_at..];
        for (var i = 0; i < Math.Min(LongestNumber, octets.Length); i++)
        {
            value |= (uint)(octets[i] & 0x7F) << (7 * i);
            if (octets[i] < 0x80)
            {
                _at += i + 1;
                return value <= int.MaxValue ? (int)value : throw new InvalidDataException("a negative number");
            }
        }

        throw new InvalidDataException("a number too long, or cut off");
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Octets(8));

    public ContentHash Hash() => new(BinaryPrimitives.ReadUInt128LittleEndian(Octets(16)));

    public DateTimeOffset Instant() => new(Long(), new TimeSpan(Long()));

    public string Text() => new(Letters());

    /// <summary>What <see cref="Text"/> gives, where it lies.</summary>
    public ReadOnlySpan<char> Letters() => MemoryMarshal.Cast<byte, char>(Octets(checked(2 * Number())));

    public string Repeated() => _repeated = Flag() ? _repeated ?? throw new InvalidDataException("nothing to repeat") : Text();

    public string? Optional() => Flag() ? Text() : null;

    public ReadOnlySpan<byte> Octets() => Octets(Number());

    /// <summary>What <see cref="Octets()"/> gives, to be kept.</summary>
    public ReadOnlyMemory<byte> Memory()
    {
        var length = Octets().Length;
        return bytes.Slice(_at - length, length);
    }

    private ReadOnlySpan<byte> Octets(int count)
    {
        if (count < 0 || count > bytes.Length - _at)
        {
            throw new InvalidDataException("the end comes too early");
        }

        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }
}
