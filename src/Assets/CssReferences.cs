namespace StaticArchive.Assets;

internal static class CssReferences
{
    /// <summary>The relative addresses in <c>url()</c>, <c>image-set()</c> and <c>@import</c>, in the order of the text.</summary>
    public static IReadOnlyList<AssetReference> Find(string css)
    {
        var found = new List<AssetReference>();
        var functions = new Stack<string>();
        var word = "";
        foreach (var token in CssToken.Read(css))
        {
            var text = css[token.Start..token.End];
            switch (token.Kind)
            {
                case CssTokenKind.Url when token.IsClosed(css):
                    Add(found, token.Start + 4, text[4..^1]);
                    break;
                case CssTokenKind.String when token.IsClosed(css) && (word == "@import" || IsAddress(functions)):
                    Add(found, token.Start + 1, text[1..^1]);
                    break;
                case CssTokenKind.Mark when text == "(":
                    functions.Push(word);
                    break;
                case CssTokenKind.Mark when text == ")" && functions.Count > 0:
                    functions.Pop();
                    break;
            }

            word = token.Kind switch
            {
                CssTokenKind.Text => text.ToLowerInvariant(),
                CssTokenKind.White or CssTokenKind.Comment => word == "@import" ? word : "",
                _ => "",
            };
        }

        return found;
    }

    private static bool IsAddress(Stack<string> functions) => functions.TryPeek(out var function) && function is "url" or "image-set" or "-webkit-image-set" or "src";

    private static void Add(List<AssetReference> found, int start, string address)
    {
        var trimmed = address.Trim();
        if (AssetReference.IsRelative(trimmed))
        {
            found.Add(new AssetReference(start + address.Length - address.TrimStart().Length, trimmed));
        }
    }
}
