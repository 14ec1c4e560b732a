using StaticArchive.Content;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>Where a term is used. A list of them writes itself, a row for each.</summary>
public sealed record TermUseView(CompactView Article)
{
    private static readonly HtmlPart Mark = new("<mark>"), MarkEnd = new("</mark>");

    /// <summary>Around the first use in the text, which is marked; cut where it is long. Where only title or summary names the term, or rights withhold the text, it says so.</summary>
    public FinishedHtml Sentence
    {
        get
        {
            var parts = new List<HtmlPart>();
            EachPart(parts, static (list, part) => list.Add(part));
            return new FinishedHtml(parts);
        }
    }

    /// <summary>Of the text, as the others; all of the sentence where nothing is marked.</summary>
    internal HtmlPart Before { get; init; }

    internal HtmlPart Marked { get; init; }

    internal HtmlPart After { get; init; }

    /// <summary>Of the sentence, one behind the other.</summary>
    internal void EachPart<T>(T to, Action<T, HtmlPart> take)
    {
        Sentences.EachWords(Before, to, take);
        if (Marked.Length > 0)
        {
            take(to, Mark);
            Sentences.EachWords(Marked, to, take);
            take(to, MarkEnd);
            Sentences.EachWords(After, to, take);
        }
    }
}
