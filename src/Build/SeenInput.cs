using StaticArchive.Cache;
using StaticArchive.Output;

namespace StaticArchive.Build;

/// <summary>How the file system saw input and theme before anything was read, so that what changes during a build is seen by the next.</summary>
/// <param name="Now">Not after the first of the stamps was taken, by the file system's clock.</param>
/// <param name="Input">Null where it cannot be read, or no other process will ask; as the theme.</param>
internal sealed record SeenInput(long Now, TreeStamps? Input, TreeStamps? Theme)
{
    /// <summary>The coarsest tick of a clock that tells milliseconds, and more.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    public static SeenInput Of(BuildOptions options, BuildCache cache)
    {
        var now = cache.Now();
        if (cache.Folder is null)
        {
            return new SeenInput(now, null, null);
        }

        var (input, theme) = (TreeStamps.Take(SiteFolders.RealPath(options.Input)), TreeStamps.Take(SiteFolders.RealPath(options.Theme)));
        if (input?.AreSettled(now) == false || theme?.AreSettled(now) == false)
        {
            // Somebody saved a file a moment ago. Read after the next tick of the clock, it is known by its stamp for ever; read now, it would have to be read again.
            Thread.Sleep(Tick);
            now = cache.Now();
        }

        return new SeenInput(now, input, theme);
    }

    public void Write(CacheWriter writer)
    {
        Input!.Write(writer, Now);
        Theme!.Write(writer, Now);
    }

    /// <summary>Whether all is as it was; reads what <see cref="Write"/> wrote, to its end only where it is.</summary>
    public bool IsSame(CacheReader reader) => Input?.AreSame(reader) == true && Theme?.AreSame(reader) == true;
}
