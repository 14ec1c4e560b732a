namespace StaticArchive.Config;

/// <summary>YAML to be read: a file, or a slice of whole lines of one.</summary>
/// <param name="File">As in diagnostics.</param>
/// <param name="Line">One-based line of the file on which <paramref name="Text"/> begins.</param>
public readonly record struct YamlText(string File, string Text, int Line = 1);
