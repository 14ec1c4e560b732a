namespace StaticArchive.Content;

/// <summary>A Markdown file, cut in two.</summary>
/// <param name="Yaml">The whole lines between the two <c>---</c>.</param>
/// <param name="YamlLine">One-based line of the file on which <paramref name="Yaml"/> begins.</param>
/// <param name="Body">What follows the line of the second <c>---</c>.</param>
/// <param name="BodyLine">One-based line of the file on which <paramref name="Body"/> begins.</param>
internal sealed record FrontMatterParts(string Yaml, int YamlLine, string Body, int BodyLine);
