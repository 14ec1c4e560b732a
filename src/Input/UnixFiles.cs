using System.Runtime.InteropServices;

namespace StaticArchive.Input;

internal static class UnixFiles
{
    private const int FromHere = 1;

    /// <summary>O_NONBLOCK and O_NOCTTY: nothing waits for a writer, and no terminal becomes this process's.</summary>
    private static readonly int ReadWithoutWaiting = OperatingSystem.IsMacOS() ? 0x4 | 0x20000 : 0x800 | 0x100;

    /// <summary>Whether a file can be sought in, which pipes and terminals cannot. True where it cannot be opened: its reader will say why.</summary>
    public static bool IsSeekable(string path)
    {
        var file = open(path, ReadWithoutWaiting);
        if (file < 0)
        {
            return true;
        }

        var isSeekable = lseek(file, 0, FromHere) >= 0;
        _ = close(file);
        return isSeekable;
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint lseek(int file, nint offset, int whence);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);
}
