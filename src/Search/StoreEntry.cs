using System.Text;

namespace StaticArchive.Search;

/// <summary>What stands under one key of the store.</summary>
/// <param name="Head">Twice the number of documents; one for text.</param>
/// <param name="Value">A list of documents (<see cref="PostingCode"/>), or text: words under what leads to them.</param>
internal readonly record struct StoreEntry(string Key, uint Head, ReadOnlyMemory<byte> Value)
{
    public bool IsText => Head == 1;

    /// <summary>In a block, about.</summary>
    public int Size => IsText ? 6 + (Value.Length / 2) : 5 + Value.Length;

    public static StoreEntry OfText(string key, string text) => new(key, 1, Encoding.UTF8.GetBytes(text));
}
