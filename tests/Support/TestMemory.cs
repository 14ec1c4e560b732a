using System.Runtime.CompilerServices;

namespace StaticArchive.Tests.Support;

/// <summary>Where the tests' files lie: thousands of small sites are written and gone within seconds, which keeps a disk busy for a quarter of the time.</summary>
internal static class TestMemory
{
    private const string Shared = "/dev/shm";

    /// <summary>In octets: many times what all tests take together. A container often has less.</summary>
    private const long Enough = 500_000_000;

    [ModuleInitializer]
    internal static void Use()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("TMPDIR") is not null || !Directory.Exists(Shared) || new DriveInfo(Shared).AvailableFreeSpace < Enough)
        {
            return;
        }

        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(Shared, $"staticarchive-{Path.GetRandomFileName()}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
            Environment.SetEnvironmentVariable("TMPDIR", folder);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The usual folder does, too.
        }
    }
}
