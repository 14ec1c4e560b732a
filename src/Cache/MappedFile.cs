using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticArchive.Cache;

/// <summary>
/// A file as memory. What the system keeps of it anyway is looked at where it lies: a copy would be as much memory that nobody has touched yet, which costs more than to read.
/// Only for files that nobody writes into or shortens, but replaces: this one then stays as it was.
/// </summary>
internal sealed class MappedFile(MemoryMappedViewAccessor view, int length) : MemoryManager<byte>
{
    /// <exception cref="IOException">It cannot be read, or is empty or too large.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public static MappedFile Open(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (RandomAccess.GetLength(handle) is not (> 0 and <= int.MaxValue and var length))
        {
            throw new IOException($"{path} cannot be mapped");
        }

        using var file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedFile(file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), (int)length);
    }

    public override Span<byte> GetSpan() =>
        MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), view.SafeMemoryMappedViewHandle.DangerousGetHandle()), length);

    /// <exception cref="NotSupportedException">Always: it does not move, and nobody asks.</exception>
    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => view.Dispose();
}
