using System.Text;

namespace StaticArchive.Search;

/// <summary>What stands under one key of the store.</summary>
/// <param name="Bits">Of a list; none of text.</param>
/// <param name="Value">A list of documents (<see cref="PostingCode"/>), or text: words under what leads to them.</param>
/// <param name="IsText">Whether it is text.</param>
internal readonly record struct StoreEntry(string Key, int Bits, ReadOnlyMemory<byte> Value, bool IsText = false)
{
    /// <summary>In a block, about.</summary>
    public int Size => IsText ? 6 + (Value.Length / 2) : 5 + Value.Length;

    public static StoreEntry OfText(string key, string text) => new(key, 0, Encoding.UTF8.GetBytes(text), IsText: true);
}
