using System.Text;

namespace StaticArchive.Search;

/// <summary>Bytes as they grow.</summary>
internal sealed class ByteBuffer(int capacity = 1 << 14)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Without a copy: nothing may be added while it is used.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Seven bits a byte, the lowest first; the eighth says that more follow.</summary>
    public void Varint(uint value)
    {
        Reserve(5);
        while (value > 127)
        {
            _bytes[Length++] = (byte)(value | 128);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>UTF-8.</summary>
    /// <returns>Where it ends.</returns>
    public int AppendText(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        return Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}
