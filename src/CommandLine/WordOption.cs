using System.CommandLine;

namespace StaticArchive.CommandLine;

/// <summary>An option that takes one of a few words, in any case: an enumeration's names in lower case.</summary>
internal static class WordOption
{
    /// <param name="fallback">What holds where the option is not given.</param>
    public static Option<T> Create<T>(T fallback, string description, string name, params string[] aliases)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        return new Option<T>(name, aliases)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (words.IndexOf(text.ToLowerInvariant()) is var index and >= 0)
                {
                    return Enum.GetValues<T>()[index];
                }

                result.AddError($"{name} takes {string.Join(", ", words.SkipLast(1))} or {words[^1]}, not '{text}'.");
                return fallback;
            },
        };
    }
}
