using System.Text.RegularExpressions;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Themes;

/// <summary>What must hold of the files of <c>theme/</c> before any page is rendered with them.</summary>
public partial class ThemeFilesTests
{
    private static readonly string Theme = Path.Combine(Repository.Root, "theme");

    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_gaps()
    {
        var korean = Words("ko");
        var english = Words("en");

        Assert.Equal(korean.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(korean, word => Assert.Equal(Gaps(word.Value), Gaps(english[word.Key])));
    }

    [Fact]
    public void Every_word_that_a_template_names_exists()
    {
        var named = Templates().SelectMany(t => NamedWord().Matches(t.Text)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 40);
        Assert.Empty(named.Except(Words("ko").Keys));
    }

    [Fact]
    public void No_template_has_styles_or_scripts_of_its_own()
    {
        Assert.All(Templates(), template =>
        {
            Assert.DoesNotMatch(InlineCode(), template.Text);
            Assert.All(
                Script().Matches(template.Text),
                m => Assert.True(m.Value.Contains(" src=", StringComparison.Ordinal) || m.Value.Contains("application/ld+json", StringComparison.Ordinal), template.File));
        });
    }

    /// <summary>Ids of headings in a text are in lower case: a capital letter keeps the theme's apart from them. The search page has no text, and two ids that are promised.</summary>
    [Fact]
    public void Ids_of_the_theme_have_a_capital_letter()
    {
        var ids = Templates().SelectMany(t => Id().Matches(t.Text)).Select(m => m.Groups[1].Value).Except(["q", "results"]).ToList();

        Assert.Contains("Main", ids);
        Assert.All(ids, id => Assert.True(char.IsAsciiLetterUpper(id[0]), id));
    }

    [Fact]
    public void Scripts_write_text_and_never_html()
    {
        var scripts = Directory.GetFiles(Path.Combine(Theme, "assets", "js"), "*.js");

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotMatch(HtmlSink(), File.ReadAllText(script)));
    }

    private static IReadOnlyList<(string File, string Text)> Templates() =>
        [.. new[] { "layouts", "partials" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Theme, folder), "*.html")).Select(f => (f, File.ReadAllText(f)))];

    private static Dictionary<string, string> Words(string language) =>
        File.ReadLines(Path.Combine(Theme, "strings", language + ".yml"))
            .Select(line => WordLine().Match(line)).Where(m => m.Success)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    private static IEnumerable<string> Gaps(string word) => Gap().Matches(word).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^([a-z_]+): (.+)$")]
    private static partial Regex WordLine();

    [GeneratedRegex(@"\{[a-z0-9]+\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\bt\.([a-z_]+)")]
    private static partial Regex NamedWord();

    [GeneratedRegex(@"<style|\sstyle=|\son[a-z]+=|javascript:")]
    private static partial Regex InlineCode();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b")]
    private static partial Regex HtmlSink();
}
