namespace StaticArchive.Search;

/// <summary>The newest of the documents that are most about a key.</summary>
/// <param name="Document">-1: there is none, nor a list.</param>
/// <param name="Weight">Of its posting, before anything is left out (<see cref="PostingWeight"/>).</param>
internal readonly record struct BestDocument(int Document, int Weight)
{
    public static BestDocument None { get; } = new(-1, -1);

    public BestDocument Or(int document, int weight) => weight > Weight || (weight == Weight && document > Document) ? new(document, weight) : this;
}
