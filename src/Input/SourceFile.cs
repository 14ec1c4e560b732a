using StaticArchive.Text;

namespace StaticArchive.Input;

/// <summary>A text file as read: valid UTF-8, without byte order mark, NFC, with LF line ends.</summary>
/// <param name="Name">As in <see cref="InputPath.Name"/>.</param>
/// <param name="Hash">Of the bytes on disk.</param>
public sealed record SourceFile(string Name, string Text, ContentHash Hash);
