using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>One hash for each document, of all that the index and the document's files say of it; without its text, which need not be read for that.</summary>
internal sealed class DocumentKeys
{
    private readonly ContentHash[] _keys, _texts;
    private readonly ImmutableArray<Article> _articles;
    private readonly TermUses _uses;

    public DocumentKeys(SiteModel model, ImmutableArray<Article> articles)
    {
        (_articles, _uses) = (articles, model.Archive.Uses);
        (_keys, _texts) = (new ContentHash[articles.Length], new ContentHash[articles.Length]);
        var forTerms = new KeyBuilder();
        var terms = model.Archive.Terms.Values.SelectMany(l => l).ToDictionary(l => l.Term, l => KeyOf(l.Term, forTerms));
        Parallel.For(0, articles.Length, () => (Key: new KeyBuilder(), Terms: new List<Term>()), (i, _, own) =>
        {
            var (article, key) = (articles[i], own.Key);
            key.Add(SearchIndexWriter.FormatVersion).Add(article.Id).Add(model.Plan.PathOf(article))
                .Add(article.Title).Add(article.Summary).Add(article.Published.Instant).Add(DocumentFiles.MethodName(article.Method));
            _texts[i] = article.Body?.PlainTextHash ?? default;
            own.Terms.Clear();
            SearchDocument.AddTerms(article, own.Terms);
            key.Add(_texts[i]).Add(own.Terms.Count);
            own.Terms.ForEach(t => key.Add(terms[t]));
            _keys[i] = key.Finish();
            return own;
        }, _ => { });
    }

    public ContentHash Of(int document) => _keys[document];

    /// <summary>Of some neighbours, and of their plain texts.</summary>
    public (ContentHash[] Documents, ContentHash[] Texts) In((int From, int To) documents) => (_keys[documents.From..documents.To], _texts[documents.From..documents.To]);

    /// <summary>Of some neighbours, and of the words that are looked for in them besides their own: those of an older segment, and the names of the terms that they use.</summary>
    public ContentHash Of((int From, int To) documents, ImmutableArray<string> terms)
    {
        var (key, forTerms) = (new KeyBuilder().Add(documents.From), new KeyBuilder());
        for (var i = documents.From; i < documents.To; i++)
        {
            key.Add(_keys[i]);
        }

        var glossary = _uses.IndexesIn(_articles[documents.From..documents.To]);
        return key.AddAll(terms, (k, t) => k.Add(t)).AddAll(glossary, (k, t) => k.Add(KeyOf(_uses.TermAt(t), forTerms)).AddAll(_uses.EntryAt(t).Forbidden, (f, name) => f.Add(name))).Finish();
    }

    private static ContentHash KeyOf(Term term, KeyBuilder key) =>
        key.Add(term.Slug).Add(term.Entry?.Id).AddAll(SearchDocument.NamesOf(term).ToArray(), (k, n) => k.Add(n)).Finish();
}
