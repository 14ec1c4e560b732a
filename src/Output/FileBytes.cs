using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Output;

/// <summary>Whole files in few system calls.</summary>
internal static class FileBytes
{
    private const int CopiedAtOnce = 1 << 18;

    /// <exception cref="IOException">There is such a file, or the file system cannot take it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // Shared, as nobody else knows of the file: what is not shared is locked, and unlocked, by two calls more.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        try
        {
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What .NET makes of EFBIG: a limit of the file system or of this process.
            throw new IOException("the file is too large", e);
        }
    }

    /// <summary>The same of parts, some of which are another file's. They pass through little memory: a large file costs more to keep than to read.</summary>
    /// <exception cref="IOException">The other file is shorter, too.</exception>
    public static void Write(string path, string other, IEnumerable<FilePart> parts)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
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
    private static extern nint copy_file_range(SafeFileHandle source, ref long from, SafeFileHandle target, ref long to, nuint length, uint flags);
}
