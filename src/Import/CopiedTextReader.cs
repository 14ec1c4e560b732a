using System.Text.RegularExpressions;
using StaticArchive.Checks;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>
/// The text of a blog post, as copied from a browser: lines with the category, the title, the author and the date
/// (<c>author 2024. 7. 20. 12:41</c>), and the body. Every line is a paragraph; a short one by itself is a subheading.
/// </summary>
internal static partial class CopiedTextReader
{
    /// <summary>Lines with words above and with the date.</summary>
    private const int LongestHead = 6;

    private const int LongestHeading = 40;

    public static ImportedPost? Read(ImportFile file, DiagnosticBag diagnostics)
    {
        var lines = file.Text.Split('\n').Select(Plain).ToList();
        if (HeadOf(lines) is not { } head)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(
                file.Where, "no line like 'author 2024. 7. 20. 12:41' below the title", "begin with lines for the category, the title, and the author with the date"));
            return null;
        }

        var notes = new PostNotes();
        var slug = Slug.Cut(Slug.From(head.Title), Slug.NameLength);
        return new ImportedPost(file.Where, $"{head.Date.WallClock:yyyy-MM-dd}-{slug}".TrimEnd('-'), head.Title, BodyOf(lines.Skip(head.Length), notes))
        {
            Date = head.Date,
            Categories = head.Category is null ? [] : [head.Category],
            Authors = head.Author is null ? [] : [head.Author],
            Notes = notes.All,
        };
    }

    private static string Plain(string line) => ValidText.OneLine(line.Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal));

    private static Head? HeadOf(List<string> lines)
    {
        var above = new List<string>();
        for (var i = 0; i < lines.Count && above.Count < LongestHead; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            if (above.Count > 0 && PostDate.AtEnd(lines[i]) is { } found)
            {
                // The author's name may stand on a line of its own.
                var hasAuthorAbove = found.Before.Length == 0 && above.Count > 2;
                var author = hasAuthorAbove ? above[^1] : found.Before;
                var title = hasAuthorAbove ? above.Count - 2 : above.Count - 1;
                return new Head(above[title], found.Date, title > 0 ? above[title - 1] : null, author.Length == 0 ? null : author, i + 1);
            }

            above.Add(lines[i]);
        }

        return null;
    }

    private static string BodyOf(IEnumerable<string> written, PostNotes notes)
    {
        var all = written.ToList();
        var lines = all.Select(l => TextChecks.IsAdvertisement(l) ? "" : l).ToList();
        if (all.Where(TextChecks.IsAdvertisement).ToList() is { Count: > 0 } ads)
        {
            notes.Guess($"{ads.Count} lines such as '{ads[0]}' were places for advertisements and are left out");
        }

        var blocks = new List<string>();
        var items = new List<string>();
        var isFirst = true;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Item().Match(lines[i]) is { Success: true } item)
            {
                items.Add("- " + MarkdownEscape.LineStart(MarkdownEscape.Inline(item.Groups["text"].Value)));
                continue;
            }

            Flush(items, blocks);
            if (lines[i].Length > 0)
            {
                blocks.Add(Block(lines, i, isFirst, notes));
                isFirst = false;
            }
        }

        Flush(items, blocks);
        return string.Concat(blocks.Select(b => b + "\n\n"));
    }

    private static void Flush(List<string> items, List<string> blocks)
    {
        if (items.Count > 0)
        {
            blocks.Add(string.Join('\n', items));
            items.Clear();
        }
    }

    private static string Block(List<string> lines, int at, bool isFirst, PostNotes notes)
    {
        var text = MarkdownEscape.Inline(lines[at]);
        if (isFirst || !IsHeading(lines, at))
        {
            return MarkdownEscape.LineStart(text);
        }

        notes.Guess($"'{lines[at]}' is a subheading: a short line by itself");
        return "## " + text;
    }

    /// <summary>Short, no sentence, and a longer paragraph follows.</summary>
    private static bool IsHeading(List<string> lines, int at)
    {
        var next = lines.Skip(at + 1).FirstOrDefault(l => l.Length > 0);
        return lines[at].Length <= LongestHeading && next is not null && next.Length > LongestHeading && next.Length > lines[at].Length
            && lines[at].Any(char.IsLetter) && !Sentence().IsMatch(lines[at]) && !lines[at].Contains("://", StringComparison.Ordinal);
    }

    private sealed record Head(string Title, PostDate Date, string? Category, string? Author, int Length);

    [GeneratedRegex(@"^[-–—•▪◦*]\s+(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"([.!?…:;,。”""’'」』)\]]|(니|았|었|했|한|이|된|있|없|왔|인|졌|는)다|[어아해세예]요|죠)$|^[“""‘'「『(\[<>]", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
