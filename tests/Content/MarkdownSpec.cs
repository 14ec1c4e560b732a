using System.Text;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace StaticArchive.Tests.Content;

/// <summary>One case of <c>tests/Specs/markdown/*.yml</c>. What a case does not mention is not checked, except problems: those it does not name must not come.</summary>
public sealed class MarkdownSpec
{
    public const string File = "input/articles/2024/x.md";

    public string Title { get; set; } = "";

    public string Input { get; set; } = "";

    /// <summary>Instead of an input: texts one after the other, each perhaps many times.</summary>
    public List<Repetition> Generate { get; set; } = [];

    /// <summary>With slots written as <c>{Kind target}</c>; the final line end does not count.</summary>
    public string? Html { get; set; }

    public string? Summary { get; set; }

    public string? Plain { get; set; }

    /// <summary><c>level id text</c>.</summary>
    public List<string>? Headings { get; set; }

    /// <summary><c>code line,column</c>, or the code alone.</summary>
    public List<string> Problems { get; set; } = [];

    public string Text
    {
        get
        {
            var text = new StringBuilder(Input);
            foreach (var part in Generate)
            {
                text.Insert(text.Length, part.Text, part.Times);
            }

            return text.ToString();
        }
    }

    public static (ArticleBody Body, List<Diagnostic> Diagnostics) Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        return (MarkdownReader.Read(File, text, 1, diagnostics), diagnostics);
    }

    public static string Shown(ArticleBody body) => body.Html.Fill(s => $"{{{s.Kind} {s.Target}}}").TrimEnd('\n');

    public static IReadOnlyList<MarkdownSpec> Load(string name)
    {
        var yaml = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "tests", "Specs", "markdown", name));
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<MarkdownSpec>>(yaml);
    }

    public sealed class Repetition
    {
        public string Text { get; set; } = "";

        public int Times { get; set; } = 1;
    }
}
