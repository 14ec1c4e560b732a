using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StaticArchive.Preview;

/// <summary>Compresses text as a host does.</summary>
internal static class Compression
{
    private const int SmallestSize = 1024;

    /// <returns><c>br</c> or <c>gzip</c>; null where the answer is small, no text, only a part, or not wanted so.</returns>
    public static string? Choose(HttpRequest request, string contentType, int size)
    {
        if (size < SmallestSize || !IsText(contentType) || request.Headers.Range.Count > 0
            || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return null;
        }

        return ((string[])["br", "gzip"]).FirstOrDefault(e => accepted.Any(a => a.Value.Equals(e, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0));
    }

    public static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType.Contains("json", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal) || contentType.Contains("javascript", StringComparison.Ordinal);

    public static byte[] Compress(ReadOnlySpan<byte> bytes, string encoding)
    {
        var buffer = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(buffer, CompressionLevel.Fastest) : new GZipStream(buffer, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return buffer.ToArray();
    }
}
