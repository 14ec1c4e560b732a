using System.Text.RegularExpressions;
using StaticArchive.Review;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;
using static StaticArchive.Tests.Workflows.YamlFile;

namespace StaticArchive.Tests.Workflows;

/// <summary>What keeps secrets and the right to write out of reach of whoever opens a pull request.</summary>
public sealed partial class WorkflowTests
{
    /// <summary>All that may ever be changed by a workflow, by job.</summary>
    private static readonly Dictionary<string, string[]> Writers = new()
    {
        ["site.yml/publish"] = ["pages", "id-token"],
        ["review-publish.yml/comment"] = ["pull-requests"],
        ["review-publish.yml/link"] = ["pull-requests"],
    };

    private static readonly IReadOnlyList<YamlFile> Workflows = [.. YamlFile.In("workflows")];

    private static IEnumerable<(string Name, YamlFile File, YamlNode Job)> Jobs => Workflows.SelectMany(f => Pairs(Find(f.Root, "jobs")).Select(j => ($"{f.Name}/{j.Key}", f, j.Value)));

    private static IEnumerable<(string Name, YamlNode Step)> Steps => Jobs.SelectMany(j => Items(j.Job, "steps").Select(s => (j.Name, s)));

    [Fact]
    public void Nothing_is_permitted_but_what_a_job_names()
    {
        Assert.All(Workflows, f => Assert.Empty(Pairs(Assert.IsType<YamlMappingNode>(Find(f.Root, "permissions")))));
        Assert.All(Jobs, j =>
        {
            var written = Pairs(Assert.IsType<YamlMappingNode>(Find(j.Job, "permissions"))).Where(p => p.Value.ToString() != "read").Select(p => p.Key);
            Assert.Empty(written.Except(Writers.GetValueOrDefault(j.Name) ?? []));
        });
    }

    [Fact]
    public void Jobs_end_and_give_way_to_newer_ones()
    {
        Assert.All(Workflows, f => Assert.NotNull(Find(f.Root, "concurrency")));
        Assert.All(Jobs, j => Assert.InRange(int.Parse(Word(j.Job, "timeout-minutes")!, System.Globalization.CultureInfo.InvariantCulture), 1, 30));
    }

    [Fact]
    public void No_secret_is_in_reach_of_a_pull_request()
    {
        foreach (var file in Workflows)
        {
            var triggers = Pairs(Find(file.Root, "on")).Select(p => p.Key).ToList();
            Assert.DoesNotContain("pull_request_target", triggers);
            Assert.DoesNotContain("issue_comment", triggers);
            if (triggers.Contains("pull_request"))
            {
                Assert.DoesNotContain(Texts(file.Root), t => t.Contains("secrets.", StringComparison.Ordinal) || t.Contains("secrets[", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_job_that_may_write_does_not_run_for_pull_requests() => Assert.All(Writers.Keys, name =>
    {
        var (_, file, job) = Jobs.Single(j => j.Name == name);
        Assert.True(Find(Find(file.Root, "on"), "pull_request") is null || Word(job, "if")!.StartsWith("github.event_name == 'push' && ", StringComparison.Ordinal), name);
    });

    [Fact]
    public void Strangers_words_are_never_part_of_a_script()
    {
        Assert.All(Steps, s => Assert.DoesNotContain("${{", Word(s.Step, "run") ?? "", StringComparison.Ordinal));
        Assert.All(Workflows, f => Assert.All(Texts(f.Root), t => Assert.DoesNotMatch(StrangersWords(), t)));
    }

    [Fact]
    public void What_follows_a_review_runs_the_default_branch_only()
    {
        var file = Workflows.Single(f => f.Name == "review-publish.yml");

        Assert.Equal(["workflow_run"], Pairs(Find(file.Root, "on")).Select(p => p.Key));
        Assert.Equal(Word(Workflows.Single(f => f.Name == "review.yml").Root, "name"), Assert.Single(Items(Find(Find(file.Root, "on"), "workflow_run"), "workflows")).ToString());
        foreach (var (_, step) in Steps.Where(s => s.Name.StartsWith("review-publish.yml/", StringComparison.Ordinal)))
        {
            Assert.Empty(Pairs(Find(step, "with")).Select(p => p.Key).Intersect(["ref", "repository"]));
            Assert.DoesNotMatch("git |gh |dotnet|bash |sh ", Word(step, "run") ?? "");
            Assert.DoesNotContain("actions/cache", Word(step, "uses") ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_comment_waits_for_a_preview_that_waits_for_a_person()
    {
        var file = Workflows.Single(f => f.Name == "review-publish.yml");
        var comment = Jobs.Single(j => j.Name == "review-publish.yml/comment").Job;

        Assert.Equal("find", Word(comment, "needs"));
        Assert.Equal("true", Word(Find(file.Root, "concurrency"), "cancel-in-progress"));
    }

    [Fact]
    public void No_checkout_keeps_the_token() => Assert.All(
        Steps.Where(s => Word(s.Step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
        s => Assert.Equal("false", Word(Find(s.Step, "with"), "persist-credentials")));

    [Fact]
    public void Scripts_that_workflows_run_exist() => Assert.All(
        Steps.SelectMany(s => Script().Matches(Word(s.Step, "run") ?? "").Select(m => m.Value)),
        path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));

    [Fact]
    public void Workflow_and_script_name_the_same_things()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".github", "scripts", "comment.mjs"));
        const string Placeholder = "https://preview.invalid/";

        Assert.Contains($"'{ReviewComment.Marker}'", script, StringComparison.Ordinal);
        Assert.Contains($"'{Placeholder}'", script, StringComparison.Ordinal);
        Assert.Equal(2, Steps.Count(s => (Word(s.Step, "run") ?? "").Contains(Placeholder, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\$\{\{[^}]*github\.event\.(pull_request|issue|comment|review|head_commit|workflow_run)\.(title|body|message|display_title|head\.(ref|label)|head_commit)|github\.head_ref")]
    private static partial Regex StrangersWords();

    [GeneratedRegex(@"\.github/scripts/[a-z]+\.mjs")]
    private static partial Regex Script();
}
