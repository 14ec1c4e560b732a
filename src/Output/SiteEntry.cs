using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Output;

/// <summary>What a build knew of a path when it had ended.</summary>
/// <param name="Site">How the file system sees it in the site.</param>
/// <param name="Spare">The same in the spare site.</param>
/// <param name="Key">The hash of all that the file is made of; default: nobody knows, or it is no file of the site.</param>
/// <param name="Origin">As in <see cref="OutputFile.Origin"/>.</param>
internal readonly record struct SiteEntry(FileStamp Site, FileStamp Spare, ContentHash Key, string Origin)
{
    /// <summary>Whether there is anything to be known. A file that was made and is gone is: nobody must think that what was made with it is complete.</summary>
    public bool IsKnown => Site.Kind != FileStamp.Nothing || Spare.Kind != FileStamp.Nothing || Key != default;

    public SiteEntry Swapped => this with { Site = Spare, Spare = Site };

    public void Write(CacheWriter writer)
    {
        Site.Write(writer);
        Spare.Write(writer);
        writer.Hash(Key);
        writer.Text(Origin);
    }

    public static SiteEntry Read(CacheReader reader) => new(FileStamp.Read(reader), FileStamp.Read(reader), reader.Hash(), reader.Text());
}
