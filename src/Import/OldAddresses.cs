using System.Collections.Immutable;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;

namespace StaticArchive.Import;

/// <summary>The addresses of a post that can lead to its article.</summary>
internal sealed class OldAddresses
{
    private const int MaxPaths = 50;

    public OldAddresses(ImportedPost post, TakenNames taken, PostNotes notes)
    {
        var paths = new List<string>();
        foreach (var address in post.OldAddresses.Where(a => !string.IsNullOrWhiteSpace(a)))
        {
            var path = WebLink.PathOf(address);
            var problems = new List<Diagnostic>();
            var decoded = path is null ? [] : RedirectPaths.Read([new Located<string>(ArticleText.Clean(path), post.Origin)], problems);
            if (decoded.IsEmpty)
            {
                notes.LeaveOut($"the old address '{address}', from which nothing can lead here");
            }
            else if (taken.IsPage(decoded[0].Value))
            {
                notes.LeaveOut($"the old address '{decoded[0].Value}', where this site has another page");
            }
            else if (!paths.Exists(p => Permalinks.Redirect(p) == Permalinks.Redirect(decoded[0].Value)))
            {
                paths.Add(decoded[0].Value);
            }
        }

        Paths = [.. paths.Take(MaxPaths)];
        Owner = Paths.Select(taken.WithOldAddress).FirstOrDefault(o => o is not null);
    }

    public ImmutableArray<string> Paths { get; }

    /// <summary>The file of the article to which one of them leads already; null: none does.</summary>
    public string? Owner { get; }
}
