using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content.Markdown;

/// <summary>An article's HTML, plain text, slots, headings and problems while they are written.</summary>
internal sealed class Draft : IDisposable
{
    /// <summary>Problems of one file that are listed one by one; a hostile file has a million.</summary>
    private const int MaxProblems = 200;

    private readonly ICollection<Diagnostic> _diagnostics;
    private int _problems;

    public Draft(string body, Places places, ICollection<Diagnostic> diagnostics)
    {
        Html = new TextBuffer(body.Length + (body.Length / 2));
        Plain = new PlainText(body.Length);
        Places = places;
        _diagnostics = diagnostics;
        Raw = new RawElements(this);
    }

    public TextBuffer Html { get; }

    public PlainText Plain { get; }

    public Places Places { get; }

    /// <summary>The elements of raw HTML that are open.</summary>
    public RawElements Raw { get; }

    public HeadingIds Ids { get; } = new();

    public ImmutableArray<Slot>.Builder Slots { get; } = ImmutableArray.CreateBuilder<Slot>();

    public ImmutableArray<Heading>.Builder Headings { get; } = ImmutableArray.CreateBuilder<Heading>();

    public ImmutableArray<string>.Builder Quotations { get; } = ImmutableArray.CreateBuilder<string>();

    /// <summary>Length of the plain text before the summary: that of the headings at the very beginning.</summary>
    public int SummaryStart { get; private set; }

    /// <summary>Length of the plain text where the author ended the summary; -1: nowhere.</summary>
    public int SummaryEnd { get; private set; } = -1;

    /// <summary>The first paragraph in the plain text; empty where there is none yet.</summary>
    public Range FirstParagraph { get; private set; } = 0..0;

    /// <summary>Text for the reader: into the HTML, escaped, and into the plain text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        HtmlText.AppendText(Html, text);
        Plain.Append(text);
    }

    /// <param name="offset">In the body.</param>
    public void AddSlot(SlotKind kind, string target, int offset) => Slots.Add(new Slot(Html.Length, kind, target, Places.At(offset)));

    public void EndSummaryHere()
    {
        if (SummaryEnd < 0)
        {
            SummaryEnd = Plain.Length;
        }
    }

    public void NoteHeading(int plainStart)
    {
        if (SummaryStart == plainStart)
        {
            SummaryStart = Plain.Length;
        }
    }

    public void NoteParagraph(int plainStart)
    {
        if (FirstParagraph.Equals(0..0) && Plain.Length > plainStart)
        {
            FirstParagraph = plainStart..Plain.Length;
        }
    }

    /// <param name="offset">In the body.</param>
    public void Report(DiagnosticRule rule, int offset, string message, string? hint = null)
    {
        _problems++;
        if (_problems <= MaxProblems)
        {
            _diagnostics.Add(rule.At(Places.At(offset), message, hint));
        }
        else if (_problems == MaxProblems + 1)
        {
            _diagnostics.Add(MarkdownRules.TooManyProblems.At(new SourceLocation(Places.File), $"only the first {MaxProblems} problems of this text are listed"));
        }
    }

    public void Dispose()
    {
        Html.Dispose();
        Plain.Dispose();
    }
}
