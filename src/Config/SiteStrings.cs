using System.Collections.Frozen;

namespace StaticArchive.Config;

/// <summary>The theme's words in one language, from <c>theme/strings/LANGUAGE.yml</c>: flat keys, <c>{0}</c> for what is filled in.</summary>
public sealed class SiteStrings(string file, IReadOnlyDictionary<string, string> words)
{
    private readonly FrozenDictionary<string, string> _words = words.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Path from the project's root, for messages.</summary>
    public string File { get; } = file;

    public IReadOnlyDictionary<string, string> Words => _words;

    /// <exception cref="KeyNotFoundException">The file lacks a word that the program itself uses; <c>StringsReader</c> has checked those.</exception>
    public string this[string key] => _words[key];

    /// <summary>The word with <c>{0}</c> replaced.</summary>
    public string Format(string key, object value) => _words[key].Replace("{0}", value.ToString(), StringComparison.Ordinal);

    /// <summary>The word with <c>{0}</c> and <c>{1}</c> replaced; what is filled in is not looked at again.</summary>
    public string Format(string key, object first, object second) =>
        string.Join(first.ToString(), _words[key].Split("{0}").Select(part => part.Replace("{1}", second.ToString(), StringComparison.Ordinal)));
}
