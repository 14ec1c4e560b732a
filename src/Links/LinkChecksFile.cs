using System.Text;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Links;

/// <summary>Keeps what visits have found in <see cref="LinkChecks.FileName"/>.</summary>
public static class LinkChecksFile
{
    private const string Head =
        "# yaml-language-server: $schema=../../docs/schemas/link-checks.json\n# 원문에 찾아가 본 기록. dotnet run -- check links가 쓴다. 두 가지의 기록이 부딪치면 두 줄을 다 남기고 다시 돌리면 된다.\n";

    private const int Tries = 3;

    /// <summary>Takes in what somebody else has written meanwhile; the file is replaced in one step.</summary>
    /// <param name="wanted">Addresses that are kept; null: all.</param>
    /// <returns>What is wrong with the file that is there; it is left as it is then. Empty where all went well.</returns>
    /// <exception cref="IOException">It cannot be written, or is written all the time.</exception>
    public static IReadOnlyList<Diagnostic> Save(string path, IReadOnlyCollection<LinkVisit> visits, DateOnly today, IReadOnlySet<string>? wanted)
    {
        for (var i = 0; i < Tries; i++)
        {
            var old = File.Exists(path) ? File.ReadAllBytes(path) : null;
            var problems = new List<Diagnostic>();
            var known = old is null ? LinkChecks.None : Read(old, problems);
            if (problems.Exists(p => p.Severity == Severity.Error))
            {
                return problems;
            }

            var bytes = Encoding.UTF8.GetBytes(Write(Merge(known, visits, today, wanted)));
            if (old is null ? SourceWriter.Create(path, bytes) : SourceWriter.Replace(path, old, bytes))
            {
                return [];
            }
        }

        throw new IOException("another program writes the file, too");
    }

    internal static LinkChecks Merge(LinkChecks known, IEnumerable<LinkVisit> visits, DateOnly today, IReadOnlySet<string>? wanted)
    {
        var checks = known.All.ToDictionary(c => c.Url, StringComparer.Ordinal);
        foreach (var visit in visits)
        {
            if (visit.State is { } state)
            {
                var last = checks.GetValueOrDefault(visit.Target.Url);
                checks[visit.Target.Url] = new LinkCheck(visit.Target.Url, today, state, last?.State == state ? last.Since : today)
                {
                    Status = visit.Status, MovedTo = visit.MovedTo, Archive = visit.Copy ?? last?.Archive,
                };
            }
        }

        return new LinkChecks(checks.Values.Where(c => wanted?.Contains(c.Url) != false));
    }

    /// <summary>A line for each address, in ordinal order: that changes little where little has changed.</summary>
    internal static string Write(LinkChecks checks)
    {
        var text = new StringBuilder(Head);
        foreach (var check in checks.All)
        {
            text.Append($"- {{url: {Quoted(check.Url)}, checked: {check.Checked:yyyy-MM-dd}, state: {LinkStates.All.Words[(int)check.State]}");
            text.Append(check.Since == check.Checked ? "" : $", since: {check.Since:yyyy-MM-dd}");
            text.Append(check.Status is { } status ? $", status: {status}" : "");
            text.Append(check.MovedTo is { } target ? $", moved_to: {Quoted(target)}" : "");
            text.Append(check.Archive is { } copy ? $", archive: {Quoted(copy)}" : "").Append("}\n");
        }

        return text.ToString();
    }

    private static LinkChecks Read(byte[] bytes, List<Diagnostic> problems)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Kind == TextKind.Utf8)
        {
            return DataFilesReader.Read([new YamlText(LinkChecks.FileName, Nfc.Normalize(decoded.Text))], problems).LinkChecks;
        }

        problems.Add(YamlRules.Invalid.At(new SourceLocation(LinkChecks.FileName, decoded.Line, decoded.Column), "the file is no text in UTF-8"));
        return LinkChecks.None;
    }

    /// <summary>Addresses have neither quotes nor backslashes.</summary>
    private static string Quoted(string url) => $"\"{url}\"";
}
