using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Input;

/// <summary>Reads one text file; says what is wrong with it instead of throwing.</summary>
public static class SourceReader
{
    public const long MaxBytes = 2 * 1024 * 1024;

    /// <returns>Exactly one of the two is not null.</returns>
    public static (SourceFile? File, Diagnostic? Problem) Read(InputPath path, long maxBytes = MaxBytes)
    {
        var (bytes, problem) = ReadBytes(path, maxBytes);
        return bytes is null ? (null, problem) : Decode(path, bytes);
    }

    /// <summary>Of bytes that <see cref="ReadBytes"/> gave.</summary>
    public static (SourceFile? File, Diagnostic? Problem) Decode(InputPath path, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        var where = new SourceLocation(path.Name, decoded.Line, decoded.Column);
        return decoded.Kind switch
        {
            TextKind.Utf16 => (null, InputRules.Utf16.At(where, "the file is UTF-16, not UTF-8")),
            TextKind.Cp949 => (null, InputRules.Cp949.At(where, "the file is CP949 (EUC-KR), not UTF-8")),
            TextKind.Invalid => (null, InputRules.InvalidUtf8.At(where, "the file is not valid UTF-8 from here on")),
            TextKind.HasNul => (null, InputRules.Nul.At(where, "a NUL character, which no text has")),
            _ => (new SourceFile(path.Name, Nfc.Normalize(decoded.Text), ContentHash.Of(bytes)), null),
        };
    }

    /// <summary>For files that are not text, too.</summary>
    public static (byte[]? Bytes, Diagnostic? Problem) ReadBytes(InputPath path, long maxBytes)
    {
        try
        {
            using var handle = File.OpenHandle(path.FullPath, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > maxBytes)
            {
                return (null, InputRules.TooLarge.At(new SourceLocation(path.Name), $"the file has {length:N0} bytes; at most {maxBytes:N0} are read"));
            }

            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
            {
                read += count;
            }

            return (read == bytes.Length ? bytes : bytes[..read], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, InputRules.Unreadable.At(new SourceLocation(path.Name), $"the file cannot be read: {e.Message}"));
        }
    }
}
