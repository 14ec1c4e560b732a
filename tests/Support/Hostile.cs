namespace StaticArchive.Tests.Support;

/// <summary>Texts that break writers which paste instead of write.</summary>
internal static class Hostile
{
    /// <summary>Ends CDATA, closes a script, opens an entity, holds a control character, an emoji and half of one.</summary>
    public const string Title = "]]> </script><script>alert(1)</script> & &amp; \"q\" '\u0001\u0085\uFFFE 😀 \uD83D {{ x }} 끝";

    /// <summary>What of it may be published.</summary>
    public const string Cleaned = "]]> </script><script>alert(1)</script> & &amp; \"q\" ' 😀 {{ x }} 끝";
}
