using System.Text.Json;
using StaticArchive.Text;

namespace StaticArchive.Assets;

/// <summary>The kinds of files that contributors may publish, and whether a file is what its name says.</summary>
internal static class FileSignatures
{
    /// <summary>In lower case with their dots.</summary>
    public static readonly IReadOnlyList<string> Extensions =
        [".avif", ".csv", ".epub", ".gif", ".jpeg", ".jpg", ".json", ".mp3", ".mp4", ".pdf", ".png", ".svg", ".txt", ".webm", ".webp", ".zip"];

    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? ProblemOf(string extension, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return "the file is empty";
        }

        return extension switch
        {
            ".csv" or ".txt" => TextProblem(bytes),
            ".json" => TextProblem(bytes) ?? JsonProblem(bytes),
            ".svg" => null,
            _ => HasSignature(extension, bytes) ? null : $"this is no {extension[1..].ToUpperInvariant()} file",
        };
    }

    /// <summary>The ending of an image by its content; null: this is no image of a kind that is published.</summary>
    public static string? ImageExtension(ReadOnlySpan<byte> bytes)
    {
        foreach (var extension in (ReadOnlySpan<string>)[".png", ".jpg", ".gif", ".webp", ".avif"])
        {
            if (HasSignature(extension, bytes))
            {
                return extension;
            }
        }

        return bytes[..Math.Min(bytes.Length, 1_024)].IndexOf("<svg"u8) >= 0 ? ".svg" : null;
    }

    private static bool HasSignature(string extension, ReadOnlySpan<byte> b) => extension switch
    {
        ".png" => b.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ".jpg" or ".jpeg" => b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".gif" => b.StartsWith("GIF87a"u8) || b.StartsWith("GIF89a"u8),
        ".webp" => b.Length >= 12 && b.StartsWith("RIFF"u8) && b[8..].StartsWith("WEBP"u8),
        ".avif" => IsIsoMedia(b) && (b[8..].StartsWith("avif"u8) || b[8..].StartsWith("avis"u8) || b[8..].StartsWith("mif1"u8)),
        ".mp4" => IsIsoMedia(b),
        ".mp3" => b.StartsWith("ID3"u8) || (b.Length > 1 && b[0] == 0xFF && (b[1] & 0xE0) == 0xE0),
        ".webm" => b.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]),
        ".pdf" => b.StartsWith("%PDF-"u8),
        ".zip" => b.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) || b.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]),
        ".epub" => b.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) && b.Length > 58 && b[30..].StartsWith("mimetypeapplication/epub+zip"u8),
        _ => false,
    };

    private static bool IsIsoMedia(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8);

    private static string? TextProblem(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Kind != TextKind.Utf8)
        {
            return decoded.Kind == TextKind.HasNul ? "this is no text" : "the text is not UTF-8";
        }

        var start = decoded.Text.AsSpan().TrimStart();
        var isMarkup = start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        return isMarkup ? "this is markup, not plain text" : null;
    }

    private static string? JsonProblem(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return null;
        }
        catch (JsonException)
        {
            return "this is no valid JSON";
        }
    }
}
