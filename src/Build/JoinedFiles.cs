using System.Collections.Immutable;
using StaticArchive.Api;
using StaticArchive.Api.Citations;
using StaticArchive.Api.OpenData;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>The files that have one piece for each article: the list for programs, citations, open data. What did not change since the last build is copied from its files.</summary>
internal sealed class JoinedFiles(SiteModel model, KeptFiles kept, BuildCache cache)
{
    private readonly ContentHash[] _cards = [.. model.Archive.Articles.Select(kept.Keys.Articles.CardOf)];
    private readonly ContentHash[] _texts = TextKeys(model, kept.Keys);
    private readonly Lazy<Dictionary<Term, ContentHash>> _lists = new(() => ListKeys(model, kept.Keys));

    public static IEnumerable<JoinedFile> Of(SiteModel model) => [.. ApiWriter.Joined(model), .. CitationWriter.Joined(model), .. OpenDataWriter.Joined(model)];

    public void Write(DataSizes data)
    {
        cache.Pieces.Enter(kept.Keys.Site);
        foreach (var file in Of(model))
        {
            var key = new KeyBuilder().Add(kept.Lists).AddAll(file.HasTexts ? _texts : [], (k, t) => k.Add(t)).Finish();
            // Before the file itself is written: the last site's, which pieces are cut out of, may be the one that makes way, and has another stamp then.
            var parts = Missing(file.Parts);
            var pieces = parts.Count > 0 ? PiecesOf(file) : null;
            if (!kept.Has(file.Path, key, file.Origin) && !TryPatch(file, data))
            {
                data.Write(file.Join(pieces ?? PiecesOf(file)));
            }

            // The pieces are made on all cores: threads that wait for them inside another loop are missing there, for seconds.
            if (pieces is not null)
            {
                file.JoinParts(parts, (model.Archive.Articles, pieces), data.Write);
            }
        }
    }

    private ReadOnlyMemory<byte>[] PiecesOf(JoinedFile file) => cache.Pieces.PiecesOf(file, model.Archive.Articles, KeysOf(file), cache.Outputs.ReadUntouched(file.Path));

    /// <summary>Those of which the last site's are of no use.</summary>
    private IReadOnlyList<JoinedPart> Missing(ImmutableArray<JoinedPart> parts)
    {
        var isKept = InParallel.Map(parts, p => kept.HasWithoutText(p.Path) || kept.Has(p.Path, _lists.Value[p.Listing.Term], p.Origin));
        return [.. parts.Where((_, i) => !isKept[i])];
    }

    /// <summary>Writes a few pieces anew, where that is enough.</summary>
    private bool TryPatch(JoinedFile file, DataSizes data)
    {
        if (cache.Outputs.UntouchedLength(file.Path) is not { } length || cache.Pieces.PatchOf(file, model.Archive.Articles, KeysOf(file), length) is not { } parts)
        {
            return false;
        }

        var patched = new PatchedFile(file.Path, file.Origin, parts);
        data.Note(file.Path, patched.Length);
        kept.Write(patched);
        return true;
    }

    private ContentHash[] KeysOf(JoinedFile file) => file.HasTexts ? _texts : _cards;

    private static Dictionary<Term, ContentHash> ListKeys(SiteModel model, PageKeys keys)
    {
        var key = new KeyBuilder();
        return model.Plan.Citations.ToDictionary(c => c.Listing.Term, c => key.Add(keys.Site).AddAll(c.Listing.Articles, (k, a) => k.Add(keys.Articles.CardOf(a))).Finish());
    }

    private static ContentHash[] TextKeys(SiteModel model, PageKeys keys)
    {
        var key = new KeyBuilder();
        return [.. model.Archive.Articles.Select(a => key.Add(keys.Articles.CardOf(a)).Add(DataColumns.MayCarryText(a) ? a.Body!.PlainTextHash : default).Finish())];
    }
}
