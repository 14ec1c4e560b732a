using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>
/// A file of many texts. It only grows: what an older index says of it stays true, so that a build that is killed harms nothing; when more than half of it is of no
/// use, a new one takes its place. Every text is checked when it is read.
/// </summary>
/// <param name="name">Of this file, for the index to know it by.</param>
internal sealed class TextStore(SafeFileHandle file, ContentHash name, long end)
{
    public const int HeaderLength = 16;

    private const int ChunkLength = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _pending = new();

    public ContentHash Name => name;

    /// <summary>Behind the last text.</summary>
    public long End => end + _pending.WrittenCount;

    public SafeFileHandle File => file;

    /// <returns>Null where it is another file, or too short.</returns>
    public static TextStore? Open(SafeFileHandle file, ContentHash name, long end)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        return RandomAccess.Read(file, header, 0) == HeaderLength && BinaryPrimitives.ReadUInt128LittleEndian(header) == name.Value && RandomAccess.GetLength(file) >= end
            ? new TextStore(file, name, end) : null;
    }

    public static TextStore Create(SafeFileHandle file, ContentHash name)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt128LittleEndian(header, name.Value);
        RandomAccess.Write(file, header, 0);
        return new TextStore(file, name, HeaderLength);
    }

    /// <summary>Takes what was added later as belonging to it, too.</summary>
    /// <returns>False where the file is too short.</returns>
    public bool Continue(long later)
    {
        if (later < end || RandomAccess.GetLength(file) < later)
        {
            return false;
        }

        end = later;
        return true;
    }

    public StoredText Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var stored = new StoredText(file, End, bytes.Length, ContentHash.Of(text));
        _pending.Write(bytes);
        if (_pending.WrittenCount > ChunkLength)
        {
            Flush();
        }

        return stored;
    }

    public void Flush()
    {
        RandomAccess.Write(file, _pending.WrittenSpan, end);
        end += _pending.WrittenCount;
        _pending.ResetWrittenCount();
    }
}
