using StaticArchive.Search;

namespace StaticArchive.Tests.Search;

public sealed class KoreanTests
{
    [Fact]
    public void There_are_cases_enough() => Assert.True(KoreanCases.All.Count >= 400, $"only {KoreanCases.All.Count}");

    [Fact]
    public void Build_answers_the_shared_cases() => Assert.Empty(
        from c in KoreanCases.All
        let answer = Answer(c.Kind, c.Input)
        where answer is not null && answer != c.Answer
        select $"{c.Kind} {c.Input}: {answer}, not {c.Answer}");

    /// <summary>Null for what only the browser does.</summary>
    private static string? Answer(string kind, string input) => kind switch
    {
        "agrees" => Korean.Agrees(input.Split(' ')[0][^1], input.Split(' ')[1]) ? "yes" : "no",
        "choseong" => Korean.Choseong(input),
        "vowels" => Korean.VowelsOf(input),
        "strip" => string.Join(';', Korean.Strip(input).Select(s => $"{s.Stem} {s.Particle}")),
        "normalize" => SearchText.Normalize(input),
        _ => null,
    };
}
