using StaticArchive.Cache;

namespace StaticArchive.Input;

/// <summary>A file of the input or theme folder, known to lie inside it.</summary>
/// <param name="Name">From the project's root, forward slashes, NFC: <c>input/articles/2024/x.md</c>. What diagnostics and hashes use.</param>
/// <param name="FullPath">As the file system spells it.</param>
/// <param name="Size">In bytes, when it was listed.</param>
public sealed record InputPath(string Name, string FullPath, long Size)
{
    /// <summary>How the file system saw it when it was listed, where somebody had looked; else nothing.</summary>
    internal FileStamp Stamp { get; init; }
}
