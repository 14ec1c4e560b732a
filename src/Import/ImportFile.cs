using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>A text file from elsewhere: NFC, LF line ends, without byte order mark.</summary>
/// <param name="Where">The file, as its user named it.</param>
/// <param name="Text">Whatever encoding it had.</param>
/// <param name="Encoding">Null: UTF-8. Else what it was taken for.</param>
internal sealed record ImportFile(SourceLocation Where, string FullPath, string Text, string? Encoding)
{
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <returns>Null where it cannot be read, which a diagnostic says.</returns>
    public static ImportFile? Read(ImportPath path, DiagnosticBag diagnostics)
    {
        var where = new SourceLocation(path.Name);
        var (bytes, problem) = ReadBytes(path.FullPath);
        if (bytes is null)
        {
            diagnostics.Add(ImportRules.Unreadable.At(where, problem!));
            return null;
        }

        var (text, encoding) = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            diagnostics.Add(ImportRules.Unreadable.At(where, "this is no text file"));
            return null;
        }

        var plain = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new ImportFile(where, path.FullPath, Nfc.Normalize(ValidText.Of(plain)), encoding);
    }

    /// <returns>Exactly one of the two is not null.</returns>
    public static (byte[]? Bytes, string? Problem) ReadBytes(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return (null, "there is no such file");
        }

        if (file.LinkTarget is not null || (!OperatingSystem.IsWindows() && !UnixFiles.IsSeekable(path)))
        {
            return (null, "this is no regular file");
        }

        var (bytes, problem) = SourceReader.ReadBytes(new InputPath(path, path, file.Length), MaxBytes);
        return (bytes, problem?.Message);
    }

    /// <summary>UTF-8 where it is that; else UTF-16 by its marks, CP949, or what the markup declares.</summary>
    private static (string Text, string? Encoding) Decode(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        return decoded.Kind switch
        {
            TextKind.Utf8 => (decoded.Text, null),
            TextKind.Utf16 => ((IsBigEndian(bytes) ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode).GetString(bytes), "UTF-16"),
            TextKind.HasNul => ("\0", null),
            _ => Declared(bytes) is { } declared ? (declared.GetString(bytes), declared.CodePage == 949 ? "CP949" : declared.WebName)
                : decoded.Kind == TextKind.Cp949 ? (Korean.GetString(bytes), "CP949")
                : (System.Text.Encoding.UTF8.GetString(bytes), "UTF-8 with broken places"),
        };
    }

    private static Encoding Korean => CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    private static bool IsBigEndian(byte[] bytes) => bytes[0] == 0xFE || (bytes[0] != 0xFF && bytes.Length > 1 && bytes[0] == 0 && bytes[1] != 0);

    /// <summary>What HTML or XML says of itself in its first lines.</summary>
    private static Encoding? Declared(byte[] bytes)
    {
        var start = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2_048));
        var at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var html ? html + 8
            : start.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) is >= 0 and var xml ? xml + 9 : -1;
        if (at < 0)
        {
            return null;
        }

        var name = string.Concat(start[at..].TrimStart('"', '\'').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ToLowerInvariant();
        return name switch
        {
            "euc-kr" or "cp949" or "ks_c_5601-1987" or "ksc5601" or "uhc" => Korean,
            "utf-8" or "utf8" or "utf-16" or "utf-7" or "" => null,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
    }
}
