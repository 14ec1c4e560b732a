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

    /// <summary>Of the program that runs: other code may come to other results. The id is one of all that was compiled, the versions of its libraries included.</summary>
    public static ContentHash Program { get; } = ContentHash.Of($"{typeof(CacheFolder).Assembly.ManifestModule.ModuleVersionId}\n{Environment.Version}");

    public string FullPath => path;

    /// <returns>Null where there is none that can be trusted.</returns>
    public CacheReader? Read(string name)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(path, name));
            if (bytes.Length < HeaderLength)
            {
                return null;
            }

            var hash = ContentHash.Of(bytes.AsSpan(HeaderLength));
            return Header(bytes.Length - HeaderLength, hash).AsSpan().SequenceEqual(bytes.AsSpan(0, HeaderLength)) ? new CacheReader(bytes.AsMemory(HeaderLength), hash) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of a file in octets; 0: there is none.</summary>
    public int LengthOf(string name) => new FileInfo(Path.Combine(path, name)) is { Exists: true, Length: <= int.MaxValue and var length } ? (int)length : 0;

    /// <returns>The hash of the octets, as <see cref="CacheReader.HashOfAll"/> will be; null where they could not be written.</returns>
    public ContentHash? Write(string name, ReadOnlySpan<byte> payload)
    {
        var hash = ContentHash.Of(payload);
        var temporary = Path.Combine(path, name + ".new");
        try
        {
            Directory.CreateDirectory(path);
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(file, Header(payload.Length, hash), 0);
                RandomAccess.Write(file, payload, HeaderLength);
            }

            File.Move(temporary, Path.Combine(path, name), overwrite: true);
            return hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
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

    private static byte[] Header(int length, ContentHash hash)
    {
        var header = new CacheWriter(HeaderLength);
        header.Long((long)Magic);
        header.Long(length);
        header.Hash(Program);
        header.Hash(hash);
        return header.Written.ToArray();
    }
}
