using System.IO.Hashing;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>
/// The folder in which a build leaves what the next one may use. A file there is used only where it is whole and was written by this very program; else it is as if
/// it were not there. It replaces its older self in one step. Nothing here is worth a message: without it a build is slower, never other.
/// </summary>
internal sealed class CacheFolder(string path)
{
    private const int HeaderLength = 48;
    private const ulong Magic = 0x0031_4548_4341_4353;

    /// <summary>For as long as this: what was read looks into them.</summary>
    private readonly List<MappedFile> _mapped = [];

    /// <summary>Of the program that runs: other code may come to other results. The id is one of all that was compiled, the versions of its libraries included.</summary>
    public static ContentHash Program { get; } = ContentHash.Of($"{typeof(CacheFolder).Assembly.ManifestModule.ModuleVersionId}\n{Environment.Version}");

    public string FullPath => path;

    /// <returns>Null where there is none that can be trusted.</returns>
    public CacheReader? Read(string name)
    {
        try
        {
            var bytes = Bytes(Path.Combine(path, name));
            if (bytes.Length < HeaderLength)
            {
                return null;
            }

            var payload = bytes[HeaderLength..];
            var hash = ContentHash.Of(payload.Span);
            return Header(payload.Length, hash).AsSpan().SequenceEqual(bytes.Span[..HeaderLength]) ? new CacheReader(payload, hash) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>The hash of the octets, as <see cref="CacheReader.HashOfAll"/> will be; null where they could not be written.</returns>
    public ContentHash? Write(string name, Action<CacheWriter> write)
    {
        var temporary = Path.Combine(path, name + ".new");
        try
        {
            Directory.CreateDirectory(path);
            ContentHash hash;
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                var (hasher, length) = (new XxHash128(), 0);
                var writer = new CacheWriter(octets =>
                {
                    hasher.Append(octets);
                    RandomAccess.Write(file, octets, HeaderLength + length);
                    length = checked(length + octets.Length);
                });
                write(writer);
                writer.Flush();
                hash = new ContentHash(hasher.GetCurrentHashAsUInt128());
                RandomAccess.Write(file, Header(length, hash), 0);
            }

            File.Move(temporary, Path.Combine(path, name), overwrite: true);
            return hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            return null;
        }
    }

    public void Delete(string name)
    {
        try
        {
            File.Delete(Path.Combine(path, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <returns>Null where it is not there.</returns>
    public TextStore? OpenTexts(string name, ContentHash identity, long end)
    {
        try
        {
            return TextStore.Open(File.OpenHandle(Path.Combine(path, name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete), identity, end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes the place of an older one, which those who have it open keep.</summary>
    /// <exception cref="IOException">The file system cannot take it.</exception>
    public TextStore CreateTexts(string name, ContentHash identity)
    {
        Directory.CreateDirectory(path);
        File.Delete(Path.Combine(path, name));
        return TextStore.Create(File.OpenHandle(Path.Combine(path, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete), identity);
    }

    /// <summary>The file system's clock, as <see cref="FileStamp"/> gives its times; the least of all where the folder cannot be written: then no stamp is trusted.</summary>
    public long Now()
    {
        var probe = Path.Combine(path, "clock");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllBytes(probe, [0]);
            return FileStamp.Of(probe).Modified;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return long.MinValue / 2;
        }
    }

    private ReadOnlyMemory<byte> Bytes(string file)
    {
        // On Windows a file that is looked at could not be replaced, and some file systems show none.
        if (OperatingSystem.IsWindows() || MappedFile.TryOpen(file) is not { } mapped)
        {
            return File.ReadAllBytes(file);
        }

        _mapped.Add(mapped);
        return mapped.Memory;
    }

    private static byte[] Header(int length, ContentHash hash)
    {
        var header = new CacheWriter();
        header.Long((long)Magic);
        header.Long(length);
        header.Hash(Program);
        header.Hash(hash);
        return header.Written.ToArray();
    }
}
