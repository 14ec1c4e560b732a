namespace StaticArchive.Assets;

/// <summary>Where a style sheet or script names another file.</summary>
/// <param name="Start">Offset of the address in the text.</param>
/// <param name="Address">As written, relative to the file.</param>
internal sealed record AssetReference(int Start, string Address)
{
    public int End => Start + Address.Length;

    /// <summary>Only addresses relative to the file can name a file of the theme.</summary>
    public static bool IsRelative(string address) =>
        address.Length > 0 && address[0] is not ('/' or '#' or '?') && !address.Contains('\\', StringComparison.Ordinal)
        && !(address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('.'));
}
