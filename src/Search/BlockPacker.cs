using System.IO.Compression;

namespace StaticArchive.Search;

/// <summary>Writes blocks of the store (<see cref="BlockFormat"/>), one after the other, in memory that is used again and again.</summary>
internal sealed class BlockPacker
{
    private readonly ByteBuffer _keys = new(), _steps = new(1 << 9), _lines = new(), _block = new();
    private readonly BitWriter _lists = new();
    private byte[] _packed = [];

    /// <param name="entries">By key (ordinal).</param>
    /// <returns>It is there until the next is packed.</returns>
    public ReadOnlyMemory<byte> Pack(ReadOnlySpan<StoreEntry> entries)
    {
        _keys.Clear();
        _steps.Clear();
        _lines.Clear();
        _lists.Clear();
        _keys.Varint((uint)entries.Length);
        var last = "";
        foreach (ref readonly var entry in entries)
        {
            _keys.Varint(Mark(entry, last));
            _lists.Append(entry.Value.Span, entry.Bits);
            last = entry.Key;
        }

        _lists.Align();
        _keys.Append(_steps.Span);
        _keys.Append(_lines.Span[..Math.Max(0, _lines.Length - 1)]);
        return Packed();
    }

    private uint Mark(in StoreEntry entry, string last)
    {
        var key = entry.Key;
        var shared = last.AsSpan().CommonPrefixLength(key);
        if (!entry.IsText && shared == last.Length && shared > 0 && key.Length == shared + 1 && key[shared] == ' ')
        {
            return 0;
        }

        // Half a character has no place in a text.
        shared -= shared > 0 && char.IsHighSurrogate(key[shared - 1]) ? 1 : 0;
        var isInLine = char.IsSurrogate(key[shared]);
        _steps.Varint(isInLine ? 0 : (uint)(key[shared] - (shared < last.Length ? last[shared] : 0)));
        var rest = key.AsSpan(isInLine ? shared : shared + 1);
        var ending = entry.IsText || !(rest is "" or " ") ? BlockFormat.Line : rest.Length;
        if (ending == BlockFormat.Line)
        {
            _lines.AppendText(rest);
            if (entry.IsText)
            {
                _lines.Append("\t"u8);
                _lines.Append(entry.Value.Span);
            }

            _lines.Append("\n"u8);
        }

        return (uint)((shared * BlockFormat.Endings) + ending + 1);
    }

    /// <returns>The keys, compressed, behind their length, and the lists.</returns>
    private ReadOnlyMemory<byte> Packed()
    {
        // What cannot be compressed becomes longer by some octets in each 16,000.
        var most = _keys.Length + (_keys.Length / 64) + 64;
        _packed = _packed.Length < most ? new byte[most * 2] : _packed;
        using var packed = new MemoryStream(_packed);
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(_keys.Span);
        }

        _block.Clear();
        _block.Varint((uint)packed.Position);
        _block.Append(_packed.AsSpan(0, (int)packed.Position));
        _block.Append(_lists.Written);
        return _block.Memory;
    }
}
