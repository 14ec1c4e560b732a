using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Archive;

/// <summary>What the names of each article meant the last time. It holds as long as the article, the settings and the data files are the same objects; in this process only.</summary>
internal sealed class CandidateMemory
{
    private Dictionary<ParsedArticle, Candidate> _known = [];
    private SiteSettings? _settings;
    private DataFiles? _data;

    public ImmutableArray<Candidate> Resolve(ArchiveInput input, DiagnosticBag diagnostics)
    {
        var last = ReferenceEquals(_settings, input.Settings) && ReferenceEquals(_data, input.Data) ? _known : [];
        var resolver = new ArticleResolver(input, diagnostics);
        var candidates = ImmutableArray.CreateBuilder<Candidate>(input.Articles.Length);
        var known = new Dictionary<ParsedArticle, Candidate>(input.Articles.Length, ReferenceEqualityComparer.Instance);
        foreach (var article in input.Articles)
        {
            var said = diagnostics.Count;
            if ((last.GetValueOrDefault(article) ?? resolver.Resolve(article)) is not { } candidate)
            {
                continue;
            }

            candidates.Add(candidate);
            if (diagnostics.Count == said && !ArticleResolver.DependsOnTheDay(article))
            {
                known.Add(article, candidate);
            }
        }

        (_known, _settings, _data) = (known, input.Settings, input.Data);
        return candidates.ToImmutable();
    }
}
