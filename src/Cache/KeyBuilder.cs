using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>Makes one hash of many values. Each is told from its neighbours: "ab" and "c" is not "a" and "bc", nothing is not an empty text.</summary>
internal sealed class KeyBuilder
{
    /// <summary>What is longer is hashed piece by piece.</summary>
    private const int MaxPending = 64 * 1024;

    private byte[] _bytes = new byte[1024];
    private int _length;
    private XxHash128? _begun;

    public KeyBuilder Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is not null)
        {
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Room(2 * text.Length));
        }

        return this;
    }

    public KeyBuilder Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);
        return this;
    }

    public KeyBuilder Add(bool value) => Add(value ? 1 : 0);

    public KeyBuilder Add(ContentHash hash)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(Room(16), hash.Value);
        return this;
    }

    public KeyBuilder Add(DateTimeOffset? instant) => Add(instant?.Ticks ?? -1).Add(instant?.Offset.Ticks ?? -1);

    /// <summary>How many there are, and each of them.</summary>
    public KeyBuilder AddAll<T>(ImmutableArray<T> items, Action<KeyBuilder, T> add)
    {
        Add(items.Length);
        foreach (var item in items)
        {
            add(this, item);
            Begin();
        }

        return this;
    }

    public KeyBuilder AddAll<T>(IReadOnlyCollection<T> items, Action<KeyBuilder, T> add) => AddAll(ImmutableArray.CreateRange(items), add);

    /// <summary>The hash of all since the last one; then it begins anew.</summary>
    public ContentHash Finish()
    {
        if (_begun is null)
        {
            var hash = ContentHash.Of(_bytes.AsSpan(0, _length));
            _length = 0;
            return hash;
        }

        _begun.Append(_bytes.AsSpan(0, _length));
        _length = 0;
        var whole = new ContentHash(_begun.GetCurrentHashAsUInt128());
        _begun = null;
        return whole;
    }

    private void Begin()
    {
        if (_length > MaxPending)
        {
            _begun ??= new XxHash128();
            _begun.Append(_bytes.AsSpan(0, _length));
            _length = 0;
        }
    }

    /// <summary>The next so many octets.</summary>
    private Span<byte> Room(int length)
    {
        if (length > _bytes.Length - _length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        }

        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
