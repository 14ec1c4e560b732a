using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Fills the slots of finished HTML.</summary>
public static class ArticleHtml
{
    /// <summary>With addresses from the site's root.</summary>
    public static string ForPage(SlottedHtml html, SiteModel model) => html.Fill(slot => Value(slot, model, model.Settings.Address.Href, ""));

    /// <summary>With addresses from the site's root.</summary>
    /// <param name="pieces">HTML that stands around some of it, in order.</param>
    public static IReadOnlyList<HtmlPart> ForPage(SlottedHtml html, SiteModel model, IReadOnlyList<HtmlPiece> pieces) =>
        html.Parts(slot => Value(slot, model, model.Settings.Address.Href, ""), pieces);

    /// <summary>With absolute addresses, fragments included.</summary>
    /// <param name="pagePath">Site path of the article, for links within it.</param>
    public static string ForFeed(SlottedHtml html, SiteModel model, string pagePath)
    {
        var page = model.Settings.Address.Absolute(pagePath);
        return html.Fill(slot => Value(slot, model, model.Settings.Address.Absolute, page));
    }

    /// <param name="page">What stands before a fragment of the same page.</param>
    private static string Value(Slot slot, SiteModel model, Func<string, string> addressOf, string page)
    {
        if (slot.Kind == SlotKind.Fragment)
        {
            return Escaped(page + "#" + UrlPath.Encode(slot.Target[1..]));
        }

        // A site with links that lead nowhere is only ever seen in a preview.
        var target = SlotTarget.Find(slot, model);
        var address = target is null ? page + "#" : addressOf(target.Path) + target.Query + (target.Fragment is null ? "" : "#" + UrlPath.Encode(target.Fragment));
        return slot.Kind == SlotKind.Image ? $"src=\"{Escaped(address)}\"{Size(target)}" : Escaped(address);
    }

    private static string Size(SlotTarget? image) =>
        image?.Asset is { Width: > 0, Height: > 0 } asset ? $" width=\"{asset.Width}\" height=\"{asset.Height}\"" : "";

    /// <summary>Percent-encoding left nothing else that means something between double quotes.</summary>
    private static string Escaped(string address) => address.Replace("&", "&amp;", StringComparison.Ordinal);
}
