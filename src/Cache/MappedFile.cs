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
    /// <returns>Null where it cannot be looked at so: it is missing, empty or too large, or the system does not do it.</returns>
    public static MappedFile? TryOpen(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.GetLength(handle) is not (> 0 and <= int.MaxValue and var length))
            {
                return null;
            }

            using var file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new MappedFile(file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), (int)length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
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
