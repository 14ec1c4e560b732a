using System.Text;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>An imported article's values, each known to the archive, and its file.</summary>
/// <param name="Date">As front matter says it.</param>
internal sealed record ArticleText(string Id, string Title, string Date, string Source, string Category)
{
    private const int LongestNote = 300;

    public string? Updated { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Translators { get; init; } = [];

    public IReadOnlyList<string> OldPaths { get; init; } = [];

    public string? Summary { get; init; }

    public string? OriginalUrl { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>The whole file, and its notes as diagnostics that name their lines.</summary>
    public (string Text, IEnumerable<Diagnostic> Diagnostics) Write(string file, string body, IReadOnlyList<ImportNote> notes)
    {
        var text = new StringBuilder("---\n");
        Line(text, "id", Id);
        Line(text, "title", Title);
        text.Append($"date: {Date}\n");
        text.Append(Updated is null ? "" : $"updated: {Updated}\n");
        Line(text, "source", Source);
        Line(text, "category", Category);
        text.Append(Tags.Count == 0 ? "" : $"tags: {List(Tags)}\n");
        Line(text, "summary", Summary);
        text.Append(OriginalUrl is null ? "" : $"original:\n  url: {YamlScalarText.Write(OriginalUrl)}\n");
        text.Append(Translators.Count == 0 ? "" : $"translators: {List(Translators)}\n");
        text.Append("rights: {basis: unknown}\n");
        text.Append(OldPaths.Count == 0 ? "" : $"redirect_from: {List(OldPaths)}\n");
        text.Append(IsDraft ? "status: draft\n" : "");
        var line = text.ToString().AsSpan().Count('\n') + 1;
        if (notes.Count > 0)
        {
            text.Append("# 가져올 때 짐작한 것과 빠진 것입니다. 확인한 줄은 지우세요.\n");
            text.AppendJoin("", notes.Select(n => $"# {n.Rule.Code}: {OneLine(n.Message)}\n"));
        }

        var diagnostics = notes.Select((n, i) => n.Rule.At(new SourceLocation(file, line + 1 + i), OneLine(n.Message)));
        return (text.Append("---\n\n").Append(body.Trim('\n')).Append('\n').ToString(), [.. diagnostics]);
    }

    /// <summary>Without what no value of front matter may have.</summary>
    public static string Clean(string text)
    {
        var clean = ValidText.OneLine(Nfc.Normalize(text).Replace('\u00A0', ' '));
        while (ForbiddenCharacters.IndexIn(clean) is >= 0 and var at)
        {
            clean = string.Concat(clean.Where(c => c != clean[at]));
        }

        return ValidText.OneLine(clean);
    }

    private static void Line(StringBuilder text, string key, string? value) => text.Append(value is null ? "" : $"{key}: {YamlScalarText.Write(value)}\n");

    private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(YamlScalarText.Write))}]";

    private static string OneLine(string note) => Clean(note.Length > LongestNote ? note[..LongestNote] + "…" : note);
}
