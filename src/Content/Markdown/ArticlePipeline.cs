using Markdig;
using Markdig.Parsers.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>The one Markdown dialect of the archive; <c>docs/markdown.md</c> describes it.</summary>
internal static class ArticlePipeline
{
    /// <summary>Blocks in blocks, such as quotes in quotes; the library counts its own containers, too.</summary>
    public const int MaxNesting = 64;

    /// <summary>Made once; safe to use from several threads.</summary>
    public static MarkdownPipeline Shared { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxNesting };
        builder.InlineParsers.Replace<EmphasisInlineParser>(new KoreanEmphasisParser());
        builder.InlineParsers.Add(new WebAddressParser());
        return builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .Build();
    }
}
