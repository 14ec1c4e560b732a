using System.IO.Compression;
using System.Text;

namespace StaticArchive.Search;

/// <summary>Writes blocks of the store (<see cref="BlockFormat"/>), one after the other, in memory that is used again and again.</summary>
internal sealed class BlockPacker
{
    private readonly ByteBuffer _keys = new(), _steps = new(1 << 9);
    private readonly StringBuilder _lines = new();
    private readonly BitWriter _lists = new();

    /// <param name="entries">By key (ordinal).</param>
    public byte[] Pack(ReadOnlySpan<StoreEntry> entries)
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
        _lines.Length = Math.Max(0, _lines.Length - 1);
        _keys.AppendText(_lines.ToString());
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
            _lines.Append(rest);
            if (entry.IsText)
            {
                _lines.Append('\t').Append(Encoding.UTF8.GetString(entry.Value.Span));
            }

            _lines.Append('\n');
        }

        return (uint)((shared * BlockFormat.Endings) + ending + 1);
    }

    /// <returns>The keys, compressed, behind their length, and the lists.</returns>
    private byte[] Packed()
    {
        using var packed = new MemoryStream(_keys.Length);
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(_keys.Span);
        }

        _keys.Clear();
        _keys.Varint((uint)packed.Length);
        return [.. _keys.Span, .. packed.GetBuffer().AsSpan(0, (int)packed.Length), .. _lists.Written];
    }
}
