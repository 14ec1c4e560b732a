using System.Runtime.InteropServices;

namespace StaticArchive.Output;

/// <summary>A second name for a file: its bytes, inode and time stay what they were.</summary>
internal static class HardLink
{
    /// <returns>False where the file system cannot, or the path is taken.</returns>
    public static bool TryCreate(string existing, string path) => !OperatingSystem.IsWindows() && link(existing, path) == 0;

    /// <summary>Falls back to a copy with the same time where links cannot be made.</summary>
    public static void CreateOrCopy(string existing, string path)
    {
        if (!TryCreate(existing, path))
        {
            File.Copy(existing, path);
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(existing));
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);
}
