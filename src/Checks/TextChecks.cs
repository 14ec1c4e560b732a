using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Checks;

/// <summary>The lines of one article as they were typed, code apart.</summary>
internal static partial class TextChecks
{
    private static readonly FrozenSet<string> EmptyWords = new[]
    {
        "이미지", "그림", "사진", "스크린샷", "캡처", "캡쳐", "화면", "도표", "로고", "썸네일", "image", "img", "picture", "photo", "screenshot", "figure", "logo", "thumbnail", "alt",
        "alttext", "untitled",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line by itself is only what is left of an advertisement.</summary>
    public static bool IsAdvertisement(string line) => line.Length < 200 && (AdLine().IsMatch(line) || AdScript().IsMatch(line));

    public static void Run(SourceFile file, List<Diagnostic> found)
    {
        var lines = new MarkdownLines(file.Text);
        foreach (var (number, written) in lines.OutsideCode())
        {
            var line = written.Contains('`', StringComparison.Ordinal) ? InlineCode().Replace(written, m => new string(' ', m.Length)) : written;
            CheckAd(file.Name, number, line, found);
            if (line.Contains("![", StringComparison.Ordinal))
            {
                CheckAlts(file.Name, number, line, found);
            }
        }
    }

    private static void CheckAd(string file, int number, string line, List<Diagnostic> found)
    {
        var match = AdLine().Match(line);
        match = match.Success ? match : AdScript().Match(line);
        if (match.Success)
        {
            var what = match.Groups["what"];
            found.Add(CheckRules.AdRemnant.At(new SourceLocation(file, number, what.Index + 1), $"'{what.Value}' is what is left of an advertisement"));
        }
    }

    private static void CheckAlts(string file, int number, string line, List<Diagnostic> found)
    {
        foreach (Match image in Image().Matches(line))
        {
            var alt = image.Groups["alt"].Value;
            var name = Path.GetFileName(image.Groups["target"].Value);
            if (IsPoor(alt, name))
            {
                found.Add(CheckRules.PoorAlt.At(
                    new SourceLocation(file, number, image.Groups["alt"].Index + 1), $"'{alt}' does not say what the image shows"));
            }
        }
    }

    private static bool IsPoor(string alt, string fileName)
    {
        var letters = string.Concat(alt.Where(char.IsLetterOrDigit));
        return letters.Length > 0
            && (EmptyWords.Contains(letters.TrimEnd("0123456789".ToCharArray()))
                || string.Equals(alt.Trim(), fileName, StringComparison.OrdinalIgnoreCase)
                || string.Equals(alt.Trim(), Path.GetFileNameWithoutExtension(fileName), StringComparison.OrdinalIgnoreCase)
                || FileName().IsMatch(alt));
    }

    /// <summary>A line of its own: the size of a slot, or the word.</summary>
    [GeneratedRegex(
        @"^[\s\p{P}]{0,8}(?<what>(728|970|468|320|336|300|160|120|250|200|180|125)\s?[x×X*]\s?(90|60|100|50|280|250|600|240|200|150|125)|광고|반응형|스폰서 ?링크|Advertisements?|Sponsored|AD)[\s\p{P}]{0,8}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AdLine();

    [GeneratedRegex(
        @"(?<what>googlesyndication|adsbygoogle|doubleclick\.net|data-ad-(client|slot)|ca-pub-\d{6,}|adfit\.kakao|revenue_unit_wrap)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AdScript();

    [GeneratedRegex("`[^`]{0,500}`", RegexOptions.CultureInvariant)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]{1,300})\]\(<?(?<target>[^\s)<>]{1,500})", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"^\S{1,100}\.(png|jpe?g|gif|webp|avif|svg)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
