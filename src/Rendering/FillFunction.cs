using System.Globalization;
using System.Text;

namespace StaticArchive.Rendering;

/// <summary><c>fill t.key a b</c>: a word with <c>{0}</c>, <c>{1}</c> replaced; what is filled in is not looked at again. The result is text: it is escaped when written.</summary>
internal sealed class FillFunction() : TemplateFunction("fill", "word")
{
    protected override object? Call(PageTemplateContext context, TemplateCall call)
    {
        var word = call.First;
        var filled = new StringBuilder(word.Length + 32);
        var from = 0;
        while (word.IndexOf('{', from) is >= 0 and var open)
        {
            filled.Append(word, from, open - from);
            var index = open + 2 < word.Length && word[open + 2] == '}' && char.IsAsciiDigit(word[open + 1]) ? word[open + 1] - '0' + 1 : -1;
            if (index < 0)
            {
                filled.Append('{');
                from = open + 1;
                continue;
            }

            if (index >= call.Arguments.Count)
            {
                throw new TemplateProblem(call.Span, $"the word '{word}' wants a value for '{{{index - 1}}}', which 'fill' was not given");
            }

            filled.Append(TextOf(call.Arguments[index], call, context));
            from = open + 3;
        }

        return filled.Append(word, from, word.Length - from).ToString();
    }

    private static string TextOf(object? value, TemplateCall call, PageTemplateContext context) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new TemplateProblem(call.Span, $"'fill' takes texts and numbers, not {context.GetTypeName(value)}"),
    };
}
