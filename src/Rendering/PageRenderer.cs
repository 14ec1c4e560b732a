using System.Collections.Concurrent;
using Scriban.Syntax;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Pages.Views;

namespace StaticArchive.Rendering;

/// <summary>Turns views into pages, from any number of threads.</summary>
public sealed class PageRenderer(Theme theme, SiteView site)
{
    // Making one costs more than rendering a page with it: as many as threads render at once, used again and again.
    private readonly ConcurrentBag<PageTemplateContext> _idle = [];
    private readonly SharedPartials _shared = new();

    // One mistake in a template fails on every page: it is told once, with the first of the pages and their number.
    private readonly ConcurrentDictionary<Diagnostic, Failures> _failures = new();

    /// <returns>Null where the template fails on this page; <see cref="Report"/> says why.</returns>
    /// <param name="origin">What the page is made of, for messages.</param>
    public OutputFile? Render(string layout, PageView view, string outputPath, string origin)
    {
        OutputFile? page = null;
        Render(layout, view, (outputPath, origin), file => page = file with { Bytes = file.Bytes.ToArray() });
        return page;
    }

    /// <param name="take">
    /// Not called where the template fails. It must be done with the bytes when it returns: the next page is made in the same memory. An array for each would be a sixth of all garbage.
    /// </param>
    public void Render(string layout, PageView view, (string Path, string Origin) file, Action<OutputFile> take)
    {
        var context = _idle.TryTake(out var idle) ? idle : new PageTemplateContext(theme, site, _shared);
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = context.Render(theme.Layouts[layout], view);
        }
        catch (ScriptRuntimeException failure)
        {
            var problem = failure as TemplateProblem;
            var message = problem?.OriginalMessage ?? TemplatePlaces.Message(failure.OriginalMessage);
            var diagnostic = RenderingRules.Failed.At(TemplatePlaces.Of(failure.Span), message, problem?.Hint);
            _failures.AddOrUpdate(diagnostic, _ => new Failures(file.Origin, 1), (_, f) => new Failures(string.CompareOrdinal(file.Origin, f.First) < 0 ? file.Origin : f.First, f.Count + 1));
            return;
        }

        take(new OutputFile(file.Path, bytes, file.Origin));
        _idle.Add(context);
    }

    /// <summary>Says what failed, at its place in the template, once all pages are rendered.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var (diagnostic, (first, count)) in _failures)
        {
            var pages = count == 1 ? first : $"{first} and {count - 1:N0} more";
            diagnostics.Add(diagnostic with { Message = $"{diagnostic.Message} (rendering {pages})" });
        }
    }

    /// <param name="First">In ordinal order.</param>
    private sealed record Failures(string First, int Count);
}
