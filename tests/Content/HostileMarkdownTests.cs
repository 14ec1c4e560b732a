using System.Diagnostics;
using StaticArchive.Content;
using Diagnostic = StaticArchive.Diagnostics.Diagnostic;

namespace StaticArchive.Tests.Content;

public class HostileMarkdownTests
{
    /// <summary>Forty times what the slowest takes by itself: beside browsers and builds, on two cores, it took eight times that.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Cases() => [.. MarkdownSpec.Load("hostile.yml").Select(s => s.Title)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_harmless_and_quickly_done(string title)
    {
        var spec = Assert.Single(MarkdownSpec.Load("hostile.yml"), s => s.Title == title);
        var text = spec.Text;

        var (body, diagnostics) = ReadInTime(text);

        Assert.Equal(string.Join(" ", spec.Problems.Order()), string.Join(" ", diagnostics.Select(d => d.Code).Distinct().Order()));
        Assert.All(diagnostics, d => Assert.Equal(MarkdownSpec.File, d.Where.File));
        Assert.True(diagnostics.Count <= 201);
        if (body.Html.Html.Length < 500_000)
        {
            SafeHtml.Check(body);
        }
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(MarkdownSpec.Load("hostile.yml").Count >= 30);

    /// <summary>The best of three: what makes one reading slow may be the machine's other work.</summary>
    private static (ArticleBody Body, List<Diagnostic> Diagnostics) ReadInTime(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var watch = Stopwatch.StartNew();
            var result = ReadOnSmallStack(text);
            best = watch.Elapsed < best ? watch.Elapsed : best;
            if (best < Limit)
            {
                return result;
            }
        }

        throw new TimeoutException($"{best} for {text.Length:N0} characters");
    }

    /// <summary>Half of what a thread of the pool has: a recursion that is only just shallow enough is too deep.</summary>
    private static (ArticleBody Body, List<Diagnostic> Diagnostics) ReadOnSmallStack(string text)
    {
        (ArticleBody, List<Diagnostic>) result = default;
        var thread = new Thread(() => result = MarkdownSpec.Read(text), 768 * 1024);
        thread.Start();
        thread.Join();
        return result;
    }
}
