using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;
using StaticArchive.Pages.Views;

namespace StaticArchive.Rendering;

/// <summary>
/// One worker's Scriban. Everything that a template writes by <c>{{ … }}</c> comes through <see cref="Write(SourceSpan, object)"/>: there, and only there, text is
/// escaped, whatever it went through before. The templates' own text, finished HTML and captured output are written as they are.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    private readonly Utf8Output _page = new();
    private readonly ScriptObject _pageGlobals = [];
    private readonly SharedPartials _shared;
    private ScriptNode? _lastWritten;
    private bool _isSharing;

    public PageTemplateContext(Theme theme, SiteView site, SharedPartials sharedPartials)
        : base(theme.Builtins)
    {
        _shared = sharedPartials;
        SetLimits();
        PushCulture(CultureInfo.InvariantCulture);
        var shared = new ScriptObject();
        shared.SetValue("site", site, readOnly: true);
        shared.SetValue("t", theme.Words, readOnly: true);
        shared.IsReadOnly = true;
        PushGlobal(shared);
    }

    /// <summary>A context that threw is not used again: Scriban does not promise to have tidied up.</summary>
    /// <returns>Valid until the next page.</returns>
    /// <exception cref="ScriptRuntimeException">The template failed.</exception>
    public ReadOnlyMemory<byte> Render(CompiledTemplate layout, PageView page)
    {
        _page.Clear();
        _pageGlobals.SetValue("page", page, readOnly: true);
        PushOutput(_page);
        PushGlobal(_pageGlobals);
        Evaluate(layout.Page);
        PopGlobal();
        PopOutput();

        // What a template sets lives as long as its page: no page may depend on which one this worker rendered before.
        _pageGlobals.Clear();
        Tags.Clear();
        return _page.Written;
    }

    /// <summary>Writes what <paramref name="write"/> writes, or wrote under this key before. Within one that is kept, the partials of its own are not.</summary>
    public void WriteShared<T>(SharedPartials.Key? key, T what, Action<PageTemplateContext, T> write)
    {
        if (key is not { } known || _isSharing || !ReferenceEquals(Output, _page))
        {
            write(this, what);
            return;
        }

        if (_shared.Find(known) is { } written)
        {
            _page.Write(written);
            return;
        }

        var start = _page.Length;
        _isSharing = true;
        write(this, what);
        _isSharing = false;
        _shared.Keep(known, _page.WrittenFrom(start));
    }

    /// <summary>As <see cref="WriteShared"/>, where whoever calls keeps what was written: that is not looked up.</summary>
    /// <param name="written">Null: not yet, and <paramref name="write"/> writes it.</param>
    /// <returns>What to keep; as it was where it goes into a template's variable.</returns>
    public byte[]? WriteOnce<T>(byte[]? written, T what, Action<IScriptOutput, T> write)
    {
        if (!ReferenceEquals(Output, _page))
        {
            write(Output, what);
            return written;
        }

        if (written is not null)
        {
            _page.Write(written);
            return written;
        }

        var start = _page.Length;
        write(_page, what);
        return _page.WrittenFrom(start).ToArray();
    }

    /// <summary>Writes it as it is, without joining its parts.</summary>
    public void WriteFinished(FinishedHtml html)
    {
        if (html.Parts is not { } parts)
        {
            Output.Write(html.Value);
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            Output.Write(parts[i].Text, parts[i].Start, parts[i].Length);
        }
    }

    /// <summary>Remembers which expression gave a value: a block writes it and knows only its own place.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (value is not null && scriptNode is ScriptExpressionStatement)
        {
            _lastWritten = scriptNode;
        }

        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                HtmlEscaper.Write(Output, text);
                break;
            case FinishedHtml html:
                WriteFinished(html);
                break;
            case bool flag:
                Output.Write(flag ? "true" : "false");
                break;
            case IReadOnlyList<HeadLinkView> links:
                HeadElements.Write(Output, links);
                break;
            case IReadOnlyList<MetaView> meta:
                HeadElements.Write(Output, meta);
                break;
            case IReadOnlyList<TermUseView> uses:
                TermRows.Write(this, uses);
                break;
            case StringBuilderOutput captured:
                Output.Write(captured.ToString());
                break;
            case IFormattable number when number.GetType().IsPrimitive || number is decimal:
                HtmlEscaper.Write(Output, number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new TemplateProblem(_lastWritten?.Span ?? span, $"{GetTypeName(textAsObject)} is no text; write one of its members");
        }

        return this;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is not (FinishedHtml or System.Collections.IList) && target.GetType().Namespace == typeof(PageView).Namespace ? ViewAccessor.For(target.GetType())
            : target is ScriptObject or ScriptArray or string or System.Collections.IList || target.GetType().IsPrimitive || target is IScriptObject
                ? base.GetMemberAccessorImpl(target)
                : NullAccessor.Default;

    /// <summary>Views are shared by all pages: their lists may be read, not changed.</summary>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is System.Collections.IList and not ScriptArray ? ReadOnlyListAccessor.Instance : base.GetListAccessorImpl(target, type);

    /// <summary>All of Scriban's limits and leniences, chosen on purpose.</summary>
    private void SetLimits()
    {
        // Scriban would cut output and strings at 1,048,576 characters, silently: the list of all articles is longer than that.
        LimitToString = 0;
        OutputLimit = 0;

        // Scriban's 1,000 rounds are less than the articles of a page; ten million are more than any page has, and end a loop that has no end.
        LoopLimit = 10_000_000;
        LoopLimitQueryable = 0;

        // Includes and functions inside one another.
        RecursiveLimit = 40;
        ObjectRecursionLimit = 20;
        RegexTimeOut = TimeSpan.FromSeconds(1);

        // What is misspelled or null is an error with its place, not nothing.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableNullIndexer = false;

        // Indenting would reach into preformatted text; the compiler has dealt with white space.
        AutoIndent = false;
        NewLine = "\n";
    }
}
