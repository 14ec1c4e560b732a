using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticArchive.Text;

namespace StaticArchive.Cache;

/// <summary>A text that lies in the cache until somebody wants it.</summary>
/// <param name="Length">In octets of UTF-8.</param>
/// <param name="Hash">Of the text (<see cref="ContentHash.Of(string)"/>).</param>
internal sealed record StoredText(SafeFileHandle File, long Offset, int Length, ContentHash Hash)
{
    /// <exception cref="DamagedCacheException">There are other octets.</exception>
    public string Read()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, Length));
        try
        {
            var read = 0;
            while (read < Length && RandomAccess.Read(File, buffer.AsSpan(read, Length - read), Offset + read) is > 0 and var count)
            {
                read += count;
            }

            return read == Length && Encoding.UTF8.GetString(buffer, 0, Length) is var text && ContentHash.Of(text) == Hash
                ? text : throw new DamagedCacheException("a text of the cache is not what it was");
        }
        catch (IOException e)
        {
            throw new DamagedCacheException(e.Message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
