using StaticArchive.Config;

namespace StaticArchive.Preview;

/// <summary>The words of the error panel: the theme's, or plain English where the theme has none or they are what is broken.</summary>
internal sealed class PanelWords(SiteStrings? theme)
{
    public string Language => theme is null ? "en" : Path.GetFileNameWithoutExtension(theme.File);

    public string Errors(int count) => Fill("preview_errors", "{0} to mend", count);

    public string More(int count) => Fill("preview_more", "{0} more", count);

    public string Kept => Of("preview_kept", "This panel goes when the file is mended and saved. Until then you see the last good site.");

    public string Empty => Of("preview_empty", "This panel goes when the file is mended and saved, and the site appears.");

    public string Hint => Of("preview_hint", "Hint");

    public string Close => Of("preview_close", "Close");

    public string Fault => Of("preview_fault", "A fault of the program. Please report it with these lines.");

    private string Of(string key, string otherwise) => theme?.Words.GetValueOrDefault(key) ?? otherwise;

    private string Fill(string key, string otherwise, int value) => Of(key, otherwise).Replace("{0}", value.ToString(), StringComparison.Ordinal);
}
