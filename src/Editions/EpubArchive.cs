using System.Text;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip;

namespace StaticArchive.Editions;

/// <summary>
/// The container (OCF): the media type first and as it is, everything else compressed, by name, without times. The compression is that of a library
/// in C#, not the system's, whose results differ between processors and versions.
/// </summary>
internal sealed class EpubArchive
{
    private const string Folder = "EPUB/";
    private const int BestCompression = 9;

    private static readonly byte[] MediaType = "application/epub+zip"u8.ToArray();

    private static readonly byte[] Container = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
        + $"<rootfile full-path=\"{Folder}{Book.PackageFile}\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n");

    /// <summary>The first moment that a ZIP file can name.</summary>
    private static readonly DateTime NoTime = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal) { ["META-INF/container.xml"] = Container };

    /// <param name="name">Below the book's folder.</param>
    public void Add(string name, ReadOnlyMemory<byte> bytes) => _files.Add(Folder + name, bytes);

    public ReadOnlyMemory<byte> Finish()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipOutputStream(archive, StringCodec.FromEncoding(Encoding.UTF8)) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(BestCompression);
            WriteStored(zip, "mimetype", MediaType);
            foreach (var (name, bytes) in _files)
            {
                zip.PutNextEntry(new ZipEntry(name) { DateTime = NoTime, CompressionMethod = CompressionMethod.Deflated });
                zip.Write(bytes.Span);
                zip.CloseEntry();
            }
        }

        return archive.ToArray();
    }

    /// <summary>With its size and checksum before it, and nothing between its name and it: programs look for it at a fixed place.</summary>
    private static void WriteStored(ZipOutputStream zip, string name, byte[] bytes)
    {
        var checksum = new Crc32();
        checksum.Update(bytes);
        zip.PutNextEntry(new ZipEntry(name) { DateTime = NoTime, CompressionMethod = CompressionMethod.Stored, Size = bytes.Length, Crc = checksum.Value });
        zip.Write(bytes);
        zip.CloseEntry();
    }
}
