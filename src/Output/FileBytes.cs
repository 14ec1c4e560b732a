namespace StaticArchive.Output;

/// <summary>Whole files in few system calls.</summary>
internal static class FileBytes
{
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

    /// <returns>False where there is no such file.</returns>
    public static bool Equal(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != bytes.Length || info.LinkTarget is not null)
        {
            return false;
        }

        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(bytes.Length + 1);
        try
        {
            using var handle = File.OpenHandle(path);
            var read = 0;
            while (RandomAccess.Read(handle, buffer.AsSpan(read), read) is > 0 and var count)
            {
                read += count;
            }

            return bytes.SequenceEqual(buffer.AsSpan(0, read));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
