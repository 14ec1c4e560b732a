using System.Numerics;

namespace StaticArchive.Search;

/// <summary>Bits as they grow, the highest first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1 << 12];
    private ulong _pending;
    private int _bits;
    private int _length;

    /// <summary>Of the bytes so far; the bits of an unfinished one are not counted.</summary>
    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => (_length, _bits, _pending) = (0, 0, 0);

    /// <summary>A number below a size in as few bits as may be; those in the middle, which are the most likely, get the shorter ones.</summary>
    public void Below(int value, int size)
    {
        var bits = BitOperations.Log2((uint)size);
        var shorter = (int)((2L << bits) - size);
        var turned = value - ((size - shorter) >> 1);
        turned += turned < 0 ? size : 0;
        if (turned < shorter)
        {
            Put((uint)turned, bits);
        }
        else
        {
            Put((uint)(turned + shorter), bits + 1);
        }
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
        foreach (var octet in bytes[..(bits / 8)])
        {
            Put(octet, 8);
        }

        if (bits % 8 > 0)
        {
            Put((uint)bytes[bits / 8] >> (8 - (bits % 8)), bits % 8);
        }
    }

    /// <summary>So that what follows begins with a whole byte.</summary>
    public void Align()
    {
        if (_bits > 0)
        {
            Put(0, 8 - _bits);
        }
    }

    private void Put(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _bits += count;
        while (_bits >= 8)
        {
            _bits -= 8;
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, _length * 2);
            }

            _bytes[_length++] = (byte)(_pending >> _bits);
        }
    }
}
