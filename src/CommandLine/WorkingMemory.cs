using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StaticArchive.CommandLine;

/// <summary>The memory of a command that ends soon.</summary>
internal static class WorkingMemory
{
    /// <summary>In octets: more than building again needs where little has changed.</summary>
    private const long Most = 240_000_000;

    /// <summary>One in so many of the octets that there are.</summary>
    private const int Share = 8;

    /// <summary>Arrays of so many octets lie apart from smaller ones.</summary>
    private const int LargeArray = 100_000;

    /// <summary>So many times as much is used where nothing is there to build on, and collected meanwhile.</summary>
    private const int WholeBuild = 4;

    private const long LargePage = 2 * 1024 * 1024;

    /// <summary>A large page that the system has is there in a tenth of that; one for which a virtual machine must ask its host, small page by small page, takes several times as long.</summary>
    private static readonly TimeSpan LongestForOne = TimeSpan.FromMilliseconds(1);

    /// <summary>MADV_HUGEPAGE.</summary>
    private const int InLargePages = 14;

    /// <summary>
    /// No garbage is collected before so much is used that there is some to collect. What a build makes at first is needed to its end: to go through it again and again costs a fifth of building again, and finds nothing.
    /// </summary>
    public static void Prepare()
    {
        try
        {
            var length = Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share);
            if (GC.TryStartNoGCRegion(length) && OperatingSystem.IsLinux() && AreLargePagesReady())
            {
                AskForLargePages(new byte[1], WholeBuild * length);
                AskForLargePages(new byte[LargeArray], length);
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The collector cannot keep as much, or does so already.
        }
    }

    /// <summary>
    /// A virtual machine gives memory that is free for two seconds back to its host, but only in large pages: what lies between smaller pieces that are in use it keeps. Small pages are sooner there then.
    /// </summary>
    private static bool AreLargePagesReady()
    {
        var memory = Marshal.AllocHGlobal((nint)(2 * LargePage));
        var page = (memory + (nint)LargePage - 1) & ~((nint)LargePage - 1);
        _ = madvise(page, (nuint)LargePage, InLargePages);
        var begun = Stopwatch.GetTimestamp();
        Marshal.WriteByte(page, 0);
        var isReady = Stopwatch.GetElapsedTime(begun) < LongestForOne;
        Marshal.FreeHGlobal(memory);
        return isReady;
    }

    /// <summary>Most of it is touched, once: in small pages that is a trap for every four thousand octets. A system that has no large ones, or will not give them, says so; nothing else is then another.</summary>
    /// <param name="first">Made a moment ago: what is made next lies behind it.</param>
    private static void AskForLargePages(byte[] first, long length)
    {
        var pinned = GCHandle.Alloc(first, GCHandleType.Pinned);
        var start = pinned.AddrOfPinnedObject() & ~((nint)LargePage - 1);
        pinned.Free();
        _ = madvise(start, (nuint)length, InLargePages);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int madvise(nint start, nuint length, int advice);
}
