using System.Numerics;

namespace StaticArchive.Search;

/// <summary>Takes back what <see cref="BitWriter"/> wrote; the browser does the same.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Bits taken so far.</summary>
    public readonly int Position => _at;

    public int Below(int size)
    {
        var bits = BitOperations.Log2((uint)size);
        var shorter = (int)((2L << bits) - size);
        var value = Take(bits);
        if (value >= shorter)
        {
            value = (value << 1) + Take(1) - shorter;
        }

        value += (size - shorter) >> 1;
        return value >= size ? value - size : value;
    }

    public int Number()
    {
        var bits = 0;
        while (Take(1) == 0)
        {
            bits++;
        }

        return (1 << bits) | Take(bits);
    }

    private int Take(int count)
    {
        var value = 0;
        for (; count > 0; count--, _at++)
        {
            value = (value << 1) | (_bytes[_at >> 3] >> (7 - (_at & 7)) & 1);
        }

        return value;
    }
}
