namespace StaticArchive.Search;

/// <summary>Who is used in one document.</summary>
/// <param name="Holders">By number.</param>
/// <param name="Values">As <see cref="TextUse.ValueOf"/> gives them.</param>
internal readonly record struct UseRow(int Document, ReadOnlyMemory<int> Holders, ReadOnlyMemory<ushort> Values);
