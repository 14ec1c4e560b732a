using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Output;

/// <summary>Whole files in few system calls.</summary>
internal static class FileBytes
{
    private const int CopiedAtOnce = 1 << 18;

    /// <summary>As Linux has them on every processor: to be written only, to be made, not to be there yet, not for other programs.</summary>
    private const int WriteNew = 0x1 | 0x40 | 0x80 | 0x80000;

    /// <summary>Readable and writable for all whom the process lets, as .NET makes files.</summary>
    private const int ForAll = 0x1B6;

    /// <exception cref="IOException">There is such a file, or the file system cannot take it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (!OperatingSystem.IsLinux() || !TryWrite(path, bytes))
        {
            using var handle = OpenNew(path);
            WriteAt(handle, bytes, 0);
        }
    }

    /// <summary>The same of parts, one behind the other.</summary>
    /// <exception cref="IOException">As above.</exception>
    public static void Write(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var handle = OpenNew(path);
        var at = 0L;
        foreach (var part in parts)
        {
            WriteAt(handle, part.Span, at);
            at += part.Length;
        }
    }

    /// <summary>The same of parts, some of which are another file's. They pass through little memory: a large file costs more to keep than to read.</summary>
    /// <exception cref="IOException">The other file is shorter, too.</exception>
    public static void Write(string path, string other, IEnumerable<FilePart> parts)
    {
        using var handle = OpenNew(path);
        using var source = File.OpenHandle(other);
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(CopiedAtOnce);
        try
        {
            var at = 0L;
            foreach (var part in parts)
            {
                for (var done = CopyInSystem((source, part.From), (handle, at), part.IsRange ? part.Length : 0); part.IsRange && done < part.Length;)
                {
                    var read = RandomAccess.Read(source, buffer.AsSpan(0, (int)Math.Min(buffer.Length, part.Length - done)), part.From + done);
                    RandomAccess.Write(handle, read > 0 ? buffer.AsSpan(0, read) : throw new EndOfStreamException($"{other} is shorter than it was"), at + done);
                    done += read;
                }

                RandomAccess.Write(handle, part.Octets.Span, at);
                at += part.Length;
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>In three calls of the system. .NET needs four more: to look whether the file can be locked, to lock and unlock it, and to look where it stands.</summary>
    /// <returns>False where it cannot be done, and nothing has been: .NET says why.</returns>
    private static bool TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        var file = open(path, WriteNew, ForAll);
        if (file < 0)
        {
            return false;
        }

        nint written = 0;
        while (bytes.Length > 0 && (written = write(file, in MemoryMarshal.GetReference(bytes), bytes.Length)) > 0)
        {
            bytes = bytes[(int)written..];
        }

        var isWhole = close(file) == 0 && bytes.IsEmpty;
        if (!isWhole)
        {
            File.Delete(path);
        }

        return isWhole;
    }

    private static void WriteAt(SafeFileHandle file, ReadOnlySpan<byte> bytes, long at)
    {
        try
        {
            RandomAccess.Write(file, bytes, at);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What .NET makes of EFBIG: a limit of the file system or of this process.
            throw new IOException("the file is too large", e);
        }
    }

    private static SafeFileHandle OpenNew(string path) => File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);

    /// <returns>So many octets were copied without coming here; fewer than asked for, even none, where the system or these file systems cannot.</returns>
    private static long CopyInSystem((SafeFileHandle File, long At) from, (SafeFileHandle File, long At) to, long length)
    {
        var done = 0L;
        while (OperatingSystem.IsLinux() && done < length && copy_file_range(from.File, ref from.At, to.File, ref to.At, (nuint)(length - done), 0) is > 0 and var copied)
        {
            done += copied;
        }

        return done;
    }

    /// <returns>False where there is no such file as the first.</returns>
    public static bool Equal(string path, string other)
    {
        var (info, length) = (new FileInfo(path), new FileInfo(other).Length);
        if (!info.Exists || info.Length != length || info.LinkTarget is not null)
        {
            return false;
        }

        using var file = File.OpenRead(path);
        using var same = File.OpenRead(other);
        byte[] one = new byte[CopiedAtOnce / 4], two = new byte[CopiedAtOnce / 4];
        while (file.ReadAtLeast(one, one.Length, throwOnEndOfStream: false) is var read && read == same.ReadAtLeast(two, two.Length, throwOnEndOfStream: false) && one.AsSpan(0, read).SequenceEqual(two.AsSpan(0, read)))
        {
            if (read == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>False where there is no such file.</returns>
    public static bool Equal(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != bytes.Length || info.LinkTarget is not null)
        {
            return false;
        }

        // Through little memory: most files are short, and a long one costs more to keep than to read.
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Min(CopiedAtOnce, bytes.Length + 1));
        try
        {
            using var handle = File.OpenHandle(path);
            for (var at = 0; ;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0 || read > bytes.Length - at || !bytes.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return read == 0 && at == bytes.Length;
                }

                at += read;
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int file, in byte bytes, nint length);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint copy_file_range(SafeFileHandle source, ref long from, SafeFileHandle target, ref long to, nuint length, uint flags);
}
