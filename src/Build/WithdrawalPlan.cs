using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <param name="Article">An id, or a file's path as diagnostics give it.</param>
/// <param name="Date">Null: the day of <see cref="BuildOptions.AsOf"/> in the site's zone.</param>
/// <param name="By">Null: not said.</param>
public sealed record WithdrawalRequest(string Article, string Reason, string? By, DateOnly? Date);

/// <summary>An edit that withdraws an article: found, made and read back, but not written.</summary>
/// <param name="Name">As in diagnostics.</param>
/// <param name="Bytes">The whole file as it will be.</param>
public sealed record WithdrawalPlan(string Id, string Name, string FullPath, ReadOnlyMemory<byte> Bytes)
{
    /// <returns>Exactly one of the two is not null; the other says in words why not.</returns>
    public static (WithdrawalPlan? Plan, string? Problem) Make(BuildOptions options, WithdrawalRequest request, DiagnosticBag diagnostics)
    {
        var files = FileListing.Read(options, diagnostics);
        if (SiteConfig.Read(files, options, diagnostics) is not { } config)
        {
            return (null, "the settings have errors");
        }

        var zone = config.Settings.TimeZone;
        var defaults = DirectoryDefaults.Read(files.Input.DirectoryDefaults, diagnostics);
        var found = InParallel.Map(files.Input.Articles, p => (Path: p, Parsed: Parse(p, defaults, zone)))
            .Where(f => f.Path.Name == request.Article || (f.Parsed is not null && ArticleIds.Of(f.Parsed) == request.Article)).ToList();
        if (found.Count != 1 || found[0].Parsed is not { } before)
        {
            return (null, found.Count switch
            {
                0 => $"no article has the id '{request.Article}', or its file has errors: then give the file's path",
                1 => $"{found[0].Path.Name} has errors: add the lines by hand",
                _ => $"'{request.Article}' is the id of {string.Join(" and ", found.Select(f => f.Path.Name))}: give the file's path",
            });
        }

        return Edit(found[0].Path, before, request, (defaults, zone, request.Date ?? DateOnly.FromDateTime(zone.ToLocal(options.AsOf).DateTime)));
    }

    private static (WithdrawalPlan? Plan, string? Problem) Edit(
        InputPath path, ParsedArticle before, WithdrawalRequest request, (DirectoryDefaults Defaults, SiteTimeZone Zone, DateOnly Date) with)
    {
        if (before.Front.Status?.Value == ArticleStatus.Withdrawn && before.Front.Withdrawn is not null)
        {
            return (null, $"{path.Name} is withdrawn already");
        }

        var bytes = SourceReader.ReadBytes(path, SourceReader.MaxBytes).Bytes ?? [];
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var text = WithdrawalEdit.Apply(Encoding.UTF8.GetString(bytes.AsSpan(mark)), with.Date.ToString("yyyy-MM-dd"), request.Reason, request.By);
        byte[]? edited = text is null ? null : [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text)];
        var after = text is null ? null : ArticleParser.Parse(new SourceFile(path.Name, text.Replace("\r\n", "\n", StringComparison.Ordinal), default), with.Defaults, with.Zone).Value;
        if (edited is null || after is null || after.Front.Status?.Value != ArticleStatus.Withdrawn || after.Front.Withdrawn is null || after.Front.Title.Value != Text.Nfc.Normalize(before.Front.Title.Value))
        {
            return (null, $"the front matter of {path.Name} is written in a way that this command cannot edit: add the lines by hand");
        }

        return (new WithdrawalPlan(ArticleIds.Of(before), path.Name, path.FullPath, edited), null);
    }

    private static ParsedArticle? Parse(InputPath path, DirectoryDefaults defaults, SiteTimeZone zone) =>
        SourceReader.Read(path).File is { } file ? ArticleParser.Parse(file, defaults, zone).Value : null;
}
