using System.Runtime.InteropServices;
using System.Text;

namespace StaticArchive.Cache;

/// <summary>A folder in which many files are looked at: the way to it is walked once.</summary>
internal sealed class OpenFolder(string path) : IDisposable
{
    /// <summary>O_PATH and O_CLOEXEC.</summary>
    private const int OnlyToLook = 0x200000 | 0x80000;

    private readonly int _handle = FileStamp.UsesStatx ? open(path, OnlyToLook) : -1;

    /// <param name="below">A path below the folder, or nothing for the folder itself: UTF-8 with a zero behind.</param>
    public FileStamp StampOf(ReadOnlySpan<byte> below) =>
        _handle >= 0 && below[0] != 0 ? FileStamp.OfTerminated(_handle, below) : FileStamp.Of(path, Encoding.UTF8.GetString(below[..below.IndexOf((byte)0)]));

    /// <param name="below">A path below the folder.</param>
    public FileStamp StampOf(string below)
    {
        Span<byte> buffer = below.Length < 300 ? stackalloc byte[1024] : new byte[(below.Length * 3) + 1];
        buffer[Encoding.UTF8.GetBytes(below, buffer)] = 0;
        return StampOf(buffer);
    }

    public void Dispose()
    {
        if (_handle >= 0)
        {
            _ = close(_handle);
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);
}
