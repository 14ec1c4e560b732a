using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Bits as they grow, the highest first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1 << 12];
    private ulong _pending;
    private int _bits;
    private int _length;

    /// <summary>Of the bytes so far, once they are aligned.</summary>
    public int Length => _length;

    /// <summary>Once they are aligned.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => (_length, _bits, _pending) = (0, 0, 0);

    /// <summary>A number below a size in as few bits as may be; those in the middle, which are the most likely, get the shorter ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Below(int value, int size)
    {
        var bits = BitOperations.Log2((uint)size);
        var shorter = (int)((2L << bits) - size);
        var turned = value - ((size - shorter) >> 1);

        // No processor can foresee which it is: reckoned without branches.
        turned += size & (turned >> 31);
        var more = (shorter - 1 - turned) >>> 31;
        Put((uint)(turned + (shorter & -more)), bits + more);
    }

    /// <summary>All that was written, in bits.</summary>
    public int Bits => (_length * 8) + _bits;

    /// <summary>A number from 1 on: the smaller, the shorter.</summary>
    public void Number(int value)
    {
        var bits = BitOperations.Log2((uint)value);
        Put(0, bits);
        Put(1, 1);
        Put((uint)value & ((1U << bits) - 1), bits);
    }

    public void Append(ReadOnlySpan<byte> bytes, int bits)
    {
        var at = 0;
        for (; at + 4 <= bits / 8; at += 4)
        {
            Put(BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]), 32);
        }

        for (; at < bits / 8; at++)
        {
            Put(bytes[at], 8);
        }

        if (bits % 8 > 0)
        {
            Put((uint)bytes[bits / 8] >> (8 - (bits % 8)), bits % 8);
        }
    }

    /// <summary>A number as it is, in so many bits (32 at most).</summary>
    public void Put(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _bits += count;
        if (_bits >= 32)
        {
            _bits -= 32;
            Flush(4, (uint)(_pending >> _bits));
        }
    }

    /// <summary>So that what follows begins with a whole byte.</summary>
    public void Align()
    {
        var count = (_bits + 7) / 8;
        Flush(count, (uint)(_pending << (32 - _bits)));
        _bits = 0;
    }

    /// <param name="four">Of which the first so many count.</param>
    private void Flush(int count, uint four)
    {
        if (_length + 4 > _bytes.Length)
        {
            Array.Resize(ref _bytes, _length * 2);
        }

        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_length), four);
        _length += count;
    }
}
