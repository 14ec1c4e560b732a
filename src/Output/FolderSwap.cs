using System.Runtime.InteropServices;

namespace StaticArchive.Output;

/// <summary>Puts a new folder in an old one's place: at every moment one of the two is there.</summary>
internal static class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Afterwards <paramref name="fresh"/> holds the old site.</summary>
    /// <param name="old">A name for the old site between two renames, where the system cannot exchange in one step.</param>
    public static void Swap(string fresh, string current, string old)
    {
        if (!TryExchange(fresh, current))
        {
            RenameInTurn(fresh, current, old);
        }
    }

    /// <summary>If the program dies between the first two renames, <see cref="Recover"/> brings the old site back.</summary>
    public static void RenameInTurn(string fresh, string current, string old)
    {
        Directory.Move(current, old);
        try
        {
            Directory.Move(fresh, current);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, current);
            throw;
        }

        Directory.Move(old, fresh);
    }

    /// <summary>Ends what a build that was killed between two renames left.</summary>
    public static void Recover(string current, string old)
    {
        if (!Directory.Exists(old))
        {
            return;
        }

        if (File.Exists(Path.Combine(current, SiteStaging.Marker)))
        {
            Directory.Delete(old, recursive: true);
        }
        else if (!Directory.Exists(current))
        {
            Directory.Move(old, current);
        }
    }

    /// <returns>False where the system or the file system cannot.</returns>
    private static bool TryExchange(string fresh, string current)
    {
        try
        {
            return OperatingSystem.IsLinux() ? renameat2(CurrentFolder, fresh, CurrentFolder, current, Exchange) == 0
                : OperatingSystem.IsMacOS() && renamex_np(fresh, current, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(
        int oldFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath, uint flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renamex_np([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);
}
