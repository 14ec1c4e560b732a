using System.Buffers;
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

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private XxHash128? _begun;

    public KeyBuilder Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is not null)
        {
            _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        return this;
    }

    public KeyBuilder Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public KeyBuilder Add(bool value) => Add(value ? 1 : 0);

    public KeyBuilder Add(ContentHash hash)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(16), hash.Value);
        _bytes.Advance(16);
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
            var hash = ContentHash.Of(_bytes.WrittenSpan);
            _bytes.ResetWrittenCount();
            return hash;
        }

        _begun.Append(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
        var whole = new ContentHash(_begun.GetCurrentHashAsUInt128());
        _begun = null;
        return whole;
    }

    private void Begin()
    {
        if (_bytes.WrittenCount > MaxPending)
        {
            _begun ??= new XxHash128();
            _begun.Append(_bytes.WrittenSpan);
            _bytes.ResetWrittenCount();
        }
    }
}
