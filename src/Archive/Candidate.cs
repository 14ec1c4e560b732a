using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>An article whose names are looked up, before it is decided whether it is published.</summary>
internal sealed record Candidate(ParsedArticle Parsed, Article Article, ArticleStatus Status);
