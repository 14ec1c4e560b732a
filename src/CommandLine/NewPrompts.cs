using System.Collections.Immutable;
using Spectre.Console;
using StaticArchive.Build;
using StaticArchive.Config;

namespace StaticArchive.CommandLine;

/// <summary>Asks for what the options did not say, in the language of those who write articles.</summary>
internal static class NewPrompts
{
    private const int PageSize = 12;

    private const string More = "[grey](위아래 화살표로 더 볼 수 있습니다)[/]";

    public static NewAnswers Complete(NewAnswers given, ArticleStart start, IAnsiConsole console)
    {
        var url = given.Url ?? AskUrl(start, console);
        if (start.Claimed(url) is { } claim)
        {
            console.MarkupLine(Markup.Escape($"{claim.Translator} 님이 {claim.Since.Value:yyyy-MM-dd}부터 옮기고 있습니다. 본인이 아니면 먼저 물어보세요. (Ctrl-C로 그만둡니다)"));
        }

        var title = given.Title ?? console.Prompt(new TextPrompt<string>("한국어 제목:").Validate(ArticleStart.IsTitle, "글자나 숫자가 있는 제목을 적으세요."));
        var source = given.Source ?? AskOne("원문을 실은 매체", start.Data.Sources, console);
        var category = given.Category ?? AskOne("분류", start.Data.Categories, console);
        var tags = given.Tags.IsEmpty ? AskTags(start.Data.Tags, console) : given.Tags;
        return given with { Url = url, Title = title, Source = source, Category = category, Tags = tags };
    }

    /// <summary>Empty where there is none. What is no address, and one that is translated already, is refused at once.</summary>
    private static string AskUrl(ArticleStart start, IAnsiConsole console) =>
        console.Prompt(new TextPrompt<string>("원문의 주소 (없으면 그냥 Enter):").AllowEmpty().Validate(url => Checked(url.Trim(), start)));

    private static ValidationResult Checked(string url, ArticleStart start)
    {
        if (url.Length == 0 || start.ProblemOf(url) is null)
        {
            return ValidationResult.Success();
        }

        return ValidationResult.Error(start.Translated(url) is { } other
            ? Markup.Escape($"이미 옮긴 글이 있습니다: {other.File} ({other.Front.Title.Value})") : "https://로 시작하는 웹 주소를 적으세요.");
    }

    private static string AskOne(string title, ImmutableArray<TermEntry> entries, IAnsiConsole console) => console.Prompt(
        new SelectionPrompt<TermEntry>().Title($"{title} (글자를 치면 찾습니다)").PageSize(PageSize).MoreChoicesText(More).EnableSearch().SearchPlaceholderText("").UseConverter(Shown).AddChoices(entries)).Name;

    private static ImmutableArray<string> AskTags(ImmutableArray<TermEntry> entries, IAnsiConsole console) => entries.IsEmpty
        ? []
        : [.. console.Prompt(new MultiSelectionPrompt<TermEntry>().Title("태그 (스페이스 키로 고르고 Enter)").PageSize(PageSize).MoreChoicesText(More).InstructionsText("").NotRequired().UseConverter(Shown)
            .AddChoices(entries)).Select(e => e.Name)];

    /// <summary>With the other names, so that typing finds them, too.</summary>
    private static string Shown(TermEntry entry)
    {
        var others = entry.Aliases.Prepend(entry.EnglishName ?? "").Where(n => n.Length > 0 && n != entry.Name).ToList();
        return Markup.Escape(others.Count == 0 ? entry.Name : $"{entry.Name} ({string.Join(", ", others)})");
    }
}
