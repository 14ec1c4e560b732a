using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticArchive.Cache;

/// <summary>What the file system says of a file, folder or link without opening it. Two equal stamps are the same content, unless it changed within the tick of the clock in which the
/// stamp was taken: <see cref="IsSettled"/>.</summary>
/// <param name="Kind">0: nothing there, 1: file, 2: folder, 3: anything else.</param>
/// <param name="Modified">In nanoseconds.</param>
/// <param name="Changed">In nanoseconds: of content, name, links or owner. Nobody can set it back. 0 where the system does not tell.</param>
internal readonly record struct FileStamp(byte Kind, long Size, long Modified, long Changed, long Inode)
{
    public const byte Nothing = 0;
    public const byte File = 1;
    public const byte Folder = 2;
    private const byte Other = 3;
    private const byte Unsettled = 4;
    private const int CurrentFolder = -100;

    /// <summary>Of what <see cref="Write"/> writes.</summary>
    public const int Length = 33;

    private const long Millisecond = 1_000_000;

    /// <summary>Whether the system has a call that tells all at once, also of what is in an open folder.</summary>
    public static bool UsesStatx { get; } = OperatingSystem.IsLinux() && IsStatxThere();

    public static FileStamp Of(string path)
    {
        if (!UsesStatx)
        {
            return Portable(path);
        }

        Span<byte> buffer = path.Length < 300 ? stackalloc byte[1024] : new byte[(path.Length * 3) + 1];
        buffer[Encoding.UTF8.GetBytes(path, buffer)] = 0;
        return OfTerminated(buffer);
    }

    /// <param name="path">Below the folder; empty: the folder itself.</param>
    public static FileStamp Of(string folder, string path)
    {
        if (!UsesStatx || folder.Length + path.Length > 300)
        {
            return Of(path.Length == 0 ? folder : $"{folder}/{path}");
        }

        Span<byte> buffer = stackalloc byte[1024];
        var length = Encoding.UTF8.GetBytes(folder, buffer);
        if (path.Length > 0)
        {
            buffer[length++] = (byte)'/';
            length += Encoding.UTF8.GetBytes(path, buffer[length..]);
        }

        buffer[length] = 0;
        return OfTerminated(buffer);
    }

    /// <param name="path">UTF-8 with a zero behind; only where <see cref="Of(string)"/> is not needed for other systems.</param>
    public static FileStamp OfTerminated(ReadOnlySpan<byte> path) =>
        UsesStatx ? OfTerminated(CurrentFolder, path) : Portable(Encoding.UTF8.GetString(path[..path.IndexOf((byte)0)]));

    /// <param name="folder">An open one, which a relative path is below; only where <see cref="UsesStatx"/>.</param>
    public static FileStamp OfTerminated(int folder, ReadOnlySpan<byte> path)
    {
        Span<byte> found = stackalloc byte[256];
        return statx(folder, in MemoryMarshal.GetReference(path), 0x100, 0x3C1, ref MemoryMarshal.GetReference(found)) != 0 ? default : new FileStamp(
            (BinaryPrimitives.ReadUInt16LittleEndian(found[28..]) & 0xF000) switch { 0x8000 => File, 0x4000 => Folder, _ => Other },
            BinaryPrimitives.ReadInt64LittleEndian(found[40..]), Time(found[112..]), Time(found[96..]), BinaryPrimitives.ReadInt64LittleEndian(found[32..]));
    }

    /// <summary>Whether whatever happened after <paramref name="now"/> would have given another stamp. Clocks of file systems tick every few milliseconds, some every two seconds.</summary>
    public bool IsSettled(long now) =>
        Math.Max(Modified, Changed) < now - ((Changed == 0 || Math.Max(Modified, Changed) % Millisecond == 0 ? 2_500 : 20) * Millisecond);

    /// <summary>Whether it is one that a file may have: not that of <see cref="AsOf"/> in place of one that was not settled.</summary>
    public bool IsKnown => Kind != Unsettled;

    /// <summary>Itself, or where it is not settled, a stamp that nothing has.</summary>
    public FileStamp AsOf(long now) => IsSettled(now) ? this : new FileStamp(Unsettled, 0, 0, 0, 0);

    public void Write(CacheWriter writer)
    {
        writer.Byte(Kind);
        writer.Long(Size);
        writer.Long(Modified);
        writer.Long(Changed);
        writer.Long(Inode);
    }

    public static FileStamp Read(CacheReader reader) => new(reader.Byte(), reader.Long(), reader.Long(), reader.Long(), reader.Long());

    /// <param name="bytes">As <see cref="Write"/> writes them, and perhaps more.</param>
    public static FileStamp Read(ReadOnlySpan<byte> bytes) => new(
        bytes[0], BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[9..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[17..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[25..]));

    private static FileStamp Portable(string path)
    {
        FileSystemInfo info = new FileInfo(path);
        if (!info.Exists)
        {
            info = new DirectoryInfo(path);
        }

        return !info.Exists ? default : new FileStamp(
            info.LinkTarget is not null ? Other : info is FileInfo ? File : Folder, info is FileInfo file ? file.Length : 0,
            (info.LastWriteTimeUtc.Ticks - DateTime.UnixEpoch.Ticks) * 100, 0, 0);
    }

    private static long Time(ReadOnlySpan<byte> time) =>
        (BinaryPrimitives.ReadInt64LittleEndian(time) * 1_000 * Millisecond) + BinaryPrimitives.ReadUInt32LittleEndian(time[8..]);

    private static bool IsStatxThere()
    {
        try
        {
            Span<byte> found = stackalloc byte[256];
            ReadOnlySpan<byte> root = "/\0"u8;
            return BitConverter.IsLittleEndian && statx(-100, in MemoryMarshal.GetReference(root), 0x100, 0x3C1, ref MemoryMarshal.GetReference(found)) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, in byte path, int flags, uint mask, ref byte found);
}
