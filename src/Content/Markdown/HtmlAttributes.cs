namespace StaticArchive.Content.Markdown;

/// <summary>Reads the attributes of a raw tag one by one.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> inside)
{
    private const string Space = " \t\n\r\f";

    private ReadOnlySpan<char> _rest = inside;

    /// <param name="name">In lower case.</param>
    /// <param name="value">As written, entities and all; empty where there is none.</param>
    public bool TryRead(out string name, out ReadOnlySpan<char> value)
    {
        _rest = _rest.TrimStart(Space + "/");
        value = [];
        name = "";
        if (_rest.IsEmpty)
        {
            return false;
        }

        // A name may begin with '=' and with nothing else that ends one.
        var end = _rest[1..].IndexOfAny(Space + "/=");
        var length = end < 0 ? _rest.Length : end + 1;
        name = _rest[..length].ToString().ToLowerInvariant();
        var behind = _rest[length..].TrimStart(Space);
        if (!behind.StartsWith('='))
        {
            _rest = _rest[length..];
            return true;
        }

        behind = behind[1..].TrimStart(Space);
        value = Value(behind, out var used);
        _rest = behind[used..];
        return true;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text, out int used)
    {
        if (text is ['"' or '\'', ..])
        {
            var close = text[1..].IndexOf(text[0]);
            used = close < 0 ? text.Length : close + 2;
            return close < 0 ? text[1..] : text.Slice(1, close);
        }

        var end = text.IndexOfAny(Space);
        used = end < 0 ? text.Length : end;
        return text[..used];
    }
}
