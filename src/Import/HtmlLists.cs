using AngleSharp.Dom;

namespace StaticArchive.Import;

/// <summary>Lists; an item holds whole blocks.</summary>
internal static class HtmlLists
{
    /// <param name="blocks">Of an item.</param>
    /// <returns>Empty where no item has anything.</returns>
    public static string Write(IElement list, Func<IElement, List<string>> blocks)
    {
        var items = list.Children.Select(blocks).Where(b => b.Count > 0).ToList();
        var number = list.LocalName == "ol" && int.TryParse(list.GetAttribute("start"), out var start) && start is > 0 and < 100_000 ? start : 1;
        var isTight = items.TrueForAll(i => i.Count == 1 || (i.Count == 2 && IsList(i[1])));
        return string.Join(isTight ? "\n" : "\n\n", items.Select((item, i) => Item(item, list.LocalName == "ol" ? $"{number + i}. " : "- ", isTight)));
    }

    private static string Item(List<string> blocks, string mark, bool isTight)
    {
        var lines = string.Join(isTight ? "\n" : "\n\n", blocks).Split('\n');
        return string.Join('\n', lines.Select((l, i) => i == 0 ? mark + l : l.Length == 0 ? l : new string(' ', mark.Length) + l));
    }

    /// <summary>Of the kinds that may follow a paragraph without an empty line.</summary>
    private static bool IsList(string block) => block.StartsWith("- ", StringComparison.Ordinal) || block.StartsWith("1. ", StringComparison.Ordinal);
}
