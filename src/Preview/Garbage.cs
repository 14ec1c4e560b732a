using System.Runtime;

namespace StaticArchive.Preview;

/// <summary>The preview's garbage is collected while the site is written, not while somebody waits for a page.</summary>
internal static class Garbage
{
    /// <summary>In octets: several times what is made until a page can be shown, at 10,000 articles.</summary>
    private const long Room = 64_000_000;

    /// <summary>Until <see cref="Resume"/>, or until the room is used up. What is there now is not looked through for it.</summary>
    public static void Leave()
    {
        try
        {
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            {
                GC.TryStartNoGCRegion(Room, disallowFullBlockingGC: true);
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The collector cannot keep as much, or another preview of this process was first.
        }
    }

    public static void Resume()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException)
        {
            // More was used, and so it ended by itself.
        }
    }
}
