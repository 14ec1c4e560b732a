namespace StaticArchive.Search;

/// <summary>What becomes of a segment's words where some runs are counted anew.</summary>
internal sealed class DictionaryChanges
{
    private readonly RunChanges _runs;
    private readonly TermRules _before, _after;
    private readonly string[] _stems;
    private readonly int _documents;

    /// <param name="listed">As of <see cref="Vocabulary.Build"/>.</param>
    /// <param name="documents">Of the segment.</param>
    public DictionaryChanges(RunChanges runs, IReadOnlySet<string> listed, int documents)
    {
        (_runs, _documents) = (runs, documents);
        _before = new TermRules(Remembered(s => StemEvidence.Of(s, runs.Before)), listed.Contains);
        _after = new TermRules(Remembered(EvidenceOf), listed.Contains);
        _stems = [.. runs.Runs.Where(r => SearchText.IsSyllabic(r[0])).SelectMany(r => Korean.Strip(r).Select(s => s.Stem).Append(r)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether no term comes or goes, nor a Latin name that others may have in two words. Else it is not known which other documents hold it.</summary>
    public bool KeepTerms => !_stems.Any(ChangesTerms) && !_runs.Runs.Where(IsNewOrGone).Any(MayBeJoined);

    /// <summary>Words that may be others now, or come or go.</summary>
    /// <returns>Null for one that is not in the dictionary any more; the best documents are not known yet.</returns>
    public Dictionary<string, DictionaryWord?> Words()
    {
        var titles = _stems.SelectMany(FormsOf).Where(IsOrWasInTitle).SelectMany(r => Korean.Strip(r).Select(s => s.Stem).Append(r));
        var words = _stems.Concat(titles).Distinct(StringComparer.Ordinal).ToDictionary(w => w, WordNow, StringComparer.Ordinal);
        foreach (var run in _runs.Runs.Where(r => !SearchText.IsSyllabic(r[0])))
        {
            var count = _runs.After(RunHash.Of(run));
            words[run] = TermRules.IsInDictionary(run, count.Documents) ? DictionaryWord.Of(run, count) : null;
        }

        return words;
    }

    /// <summary>What has lists now: Latin words come and go.</summary>
    /// <param name="last">Hashes, ascending.</param>
    public ulong[] WordsOf(ulong[] last)
    {
        var changed = _runs.Runs.Where(r => !SearchText.IsSyllabic(r[0])).Where(IsNewOrGone).Select(r => RunHash.Of(r)).ToLookup(h => _runs.After(h).Documents > 0);
        return changed.Count == 0 ? last : [.. last.Except(changed[false]).Concat(changed[true]).Order()];
    }

    private static Func<string, StemEvidence> Remembered(Func<string, StemEvidence> evidenceOf)
    {
        var known = new Dictionary<string, StemEvidence>(StringComparer.Ordinal);
        return stem => known.TryGetValue(stem, out var evidence) ? evidence : known[stem] = evidenceOf(stem);
    }

    private StemEvidence EvidenceOf(string stem) => StemEvidence.Of(stem, _runs.After);

    private bool ChangesTerms(string stem)
    {
        if (_before.IsTerm(stem) != _after.IsTerm(stem) || _before.MayBeTerm(stem) != _after.MayBeTerm(stem) || _before.IsFrequent(stem, _documents) != _after.IsFrequent(stem, _documents))
        {
            return true;
        }

        var wasThere = StemEvidence.Of(stem, _runs.Before).Documents > 0;
        return wasThere != (EvidenceOf(stem).Documents > 0) && TermRules.IsCompound(stem, half => _after.IsFrequent(half.ToString(), _documents));
    }

    private bool IsNewOrGone(string run) => (_runs.Before(RunHash.Of(run)).Documents > 0) != (_runs.After(RunHash.Of(run)).Documents > 0);

    private bool MayBeJoined(string run)
    {
        bool IsKnown(string half) => _runs.Before(RunHash.Of(half)).Documents > 0 || _runs.After(RunHash.Of(half)).Documents > 0;
        return run.Length >= SeamReader.ShortestJoined && !SearchText.IsSyllabic(run[0]) && Enumerable.Range(1, run.Length - 1).Any(i => IsKnown(run[..i]) && IsKnown(run[i..]));
    }

    private bool IsOrWasInTitle(string run) => _runs.Before(RunHash.Of(run)).Titles > 0 || _runs.After(RunHash.Of(run)).Titles > 0;

    private static IEnumerable<string> FormsOf(string stem) => stem.Length < 2 ? [stem] : Korean.ParticlesAfter(stem[^1]).Select(p => stem + p.Particle).Prepend(stem);

    private DictionaryWord? WordNow(string word)
    {
        var isTitleWord = FormsOf(word).Any(f => _runs.After(RunHash.Of(f)).Titles > 0 && _after.TitleWord(f) == word);
        return isTitleWord || _after.IsTerm(word) ? DictionaryWord.Of(word, EvidenceOf(word)) : null;
    }
}
