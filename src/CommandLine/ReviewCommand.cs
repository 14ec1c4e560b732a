using System.CommandLine;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Review;
using StaticArchive.Text;

namespace StaticArchive.CommandLine;

/// <summary>Says what a branch does to the site, as a comment for its pull request.</summary>
internal static class ReviewCommand
{
    /// <summary>Where hosts say under which address a preview is; the first that is set.</summary>
    private static readonly string[] PreviewVariables = ["PREVIEW_URL", "DEPLOY_PRIME_URL", "DEPLOY_URL", "CF_PAGES_URL"];

    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var since = new Option<string>("--base") { Description = "The revision that the branch is to go into, such as origin/main.", Required = true };
        var preview = new Option<string>("--preview-url") { Description = $"Where the site with the change can be seen (default: {string.Join(", ", PreviewVariables)})." };
        var command = new Command("review", "Say in Markdown what the branch does to articles and addresses (needs git).") { since, preview };
        foreach (var option in folders)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(optionsOf(parsed), parsed.GetValue(since)!, parsed.GetValue(preview)));
        return command;
    }

    private static int Run(BuildOptions options, string revision, string? previewUrl)
    {
        var (preview, problem) = ReadPreview(previewUrl);
        var (touched, gitProblem) = problem is null ? GitChanges.Since(options, revision, "--base") : default;
        if (touched is null)
        {
            return Refuse(problem ?? gitProblem!);
        }

        if (touched.Count == 0)
        {
            return ExitCodes.Success;
        }

        var folder = Directory.CreateTempSubdirectory("staticarchive-review-").FullName;
        try
        {
            if (GitTree.Lay(options, revision, touched, folder) is { } failure)
            {
                return Refuse(failure);
            }

            var review = ReviewRun.Run(options, GitTree.Options(options, folder), touched, new BuildProgress());
            using var output = Console.OpenStandardOutput();
            output.Write(System.Text.Encoding.UTF8.GetBytes(ReviewComment.Write(review, preview)));
            return review.Findings.Any(d => d.Severity == Severity.Error) ? ExitCodes.InputErrors : ExitCodes.Success;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Refuse(string problem)
    {
        Console.Error.WriteLine(problem);
        return ExitCodes.Usage;
    }

    private static (SiteAddress? Address, string? Problem) ReadPreview(string? given)
    {
        var written = given ?? PreviewVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
        if (written is null)
        {
            return default;
        }

        var found = new List<Diagnostic>();
        var address = BaseAddress.Read(new Located<string>(written, new SourceLocation("--preview-url")), found);
        return (address, found.FirstOrDefault() is { } problem ? $"{problem.Where}: {problem.Message}" : null);
    }
}
