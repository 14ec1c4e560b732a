using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StaticArchive.Text;

public enum TextKind
{
    Utf8,
    Utf16,
    Cp949,
    Invalid,
    HasNul,
}

/// <param name="Text">Without byte order mark, LF line ends; empty where the kind is not <see cref="TextKind.Utf8"/>.</param>
/// <param name="Line">One-based, of what is wrong; 0 where nothing is or it is everywhere.</param>
/// <param name="Column">One-based, as the line.</param>
public sealed record DecodedText(TextKind Kind, string Text, int Line = 0, int Column = 0);

/// <summary>Reads text files, which are UTF-8, and recognises what people save by mistake.</summary>
public static class TextDecoder
{
    private const int Sample = 4096;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (LooksLikeUtf16(bytes))
        {
            return new DecodedText(TextKind.Utf16, "");
        }

        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var text = TextOf(body);
        if (text is null)
        {
            var (line, column) = PlaceOf(body, ValidLength(body));
            return LooksLikeCp949(body) ? new DecodedText(TextKind.Cp949, "", line, column) : new DecodedText(TextKind.Invalid, "", line, column);
        }

        var nul = body.IndexOf((byte)0);
        if (nul >= 0)
        {
            var (line, column) = PlaceOf(body, nul);
            return new DecodedText(TextKind.HasNul, "", line, column);
        }

        return new DecodedText(TextKind.Utf8, WithLineFeeds(text));
    }

    /// <summary>Checked and decoded in one pass; null where the octets are no UTF-8.</summary>
    private static string? TextOf(ReadOnlySpan<byte> utf8)
    {
        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        var text = Utf8.ToUtf16(utf8, chars, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done ? new string(chars, 0, written) : null;
        ArrayPool<char>.Shared.Return(chars);
        return text;
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (!sample.Contains((byte)0))
        {
            return false;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        // Spaces, line ends and Latin letters have a zero octet on one side; the other side has that of a few syllables like '가' (U+AC00).
        var (few, many) = (Math.Min(even, odd), Math.Max(even, odd));
        return many >= 4 && many > sample.Length / 32 && few <= many / 4;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    /// <summary>Every octet over 127 begins a pair that CP949 knows, and as UTF-8 more would be broken than is Hangul.</summary>
    private static bool LooksLikeCp949(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is 0x80 or 0xFF || i + 1 >= bytes.Length || !IsTrail(bytes[i + 1]))
            {
                return false;
            }

            i++;
        }

        var asUtf8 = Encoding.UTF8.GetString(bytes);
        return asUtf8.Count(c => c == '\uFFFD') > asUtf8.Count(c => c is >= '가' and <= '힣');
    }

    private static bool IsTrail(byte octet) => octet is (>= 0x41 and <= 0x5A) or (>= 0x61 and <= 0x7A) or (>= 0x81 and <= 0xFE);

    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> bytes, int at)
    {
        var lines = WithLineFeeds(Encoding.UTF8.GetString(bytes[..at]));
        return (lines.AsSpan().Count('\n') + 1, lines.Length - lines.LastIndexOf('\n'));
    }
}
