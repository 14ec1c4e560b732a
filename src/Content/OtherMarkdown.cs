using Markdig;
using Markdig.Parsers.Inlines;
using StaticArchive.Content.Markdown;

namespace StaticArchive.Content;

/// <summary>Markdown as other programs understand it, for those who take texts over from them. The HTML is as its author wrote it: not safe, not to be published.</summary>
public static class OtherMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <returns>Exactly one of the two is not null.</returns>
    public static (string? Html, string? Problem) ToHtml(string body)
    {
        if (BodyLimits.Exceeded(body) is { } limit)
        {
            return (null, limit.Message);
        }

        try
        {
            return (Markdig.Markdown.ToHtml(HtmlText.Clean(body), Pipeline), null);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            return (null, $"the Markdown cannot be read: {e.Message}");
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = ArticlePipeline.MaxNesting };
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        return builder
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .Build();
    }
}
