using StaticArchive.Cache;

namespace StaticArchive.Content;

/// <summary>The texts of an article, in the cache.</summary>
internal sealed record StoredTexts(StoredText Html, StoredText PlainText);
