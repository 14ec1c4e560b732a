using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <summary>Fills the slots of an article's HTML: what is in the book leads there, everything else to the site.</summary>
internal static class BookHtml
{
    /// <summary>On an image that the book cannot hold; its address is the site's.</summary>
    public const string Outside = "data-outside";

    public static string Of(Chapter chapter, Book book)
    {
        var html = chapter.Article.Body!.Html;
        var ids = new Lazy<HashSet<string>>(() => HtmlIds.Of(html.Html));
        return html.Fill(slot => slot.Kind switch
        {
            SlotKind.Fragment => ids.Value.Contains(slot.Target[1..]) ? Fragment(slot.Target[1..]) : chapter.File,
            SlotKind.Image => Image(slot, book),
            _ => Escaped(Address(slot, book)),
        });
    }

    private static string Address(Slot slot, Book book)
    {
        // A site with links that lead nowhere is never published; a preview has no editions to hold them.
        if (SlotTarget.Find(slot, book.Model) is not { } target)
        {
            return book.Model.Settings.Address.Absolute("/");
        }

        if (book.At(target.Path) is not { } chapter)
        {
            return book.Model.Settings.Address.Absolute(target.Path) + target.Query + (target.Fragment is null ? "" : "#" + UrlPath.Encode(target.Fragment));
        }

        // The site's page has more places to lead to than the chapter, which is the text alone.
        return target.Fragment is { } fragment && chapter.Article.Body is { } body && HtmlIds.Of(body.Html.Html).Contains(fragment)
            ? chapter.File + Fragment(fragment)
            : chapter.File;
    }

    private static string Image(Slot slot, Book book)
    {
        if (SlotTarget.Find(slot, book.Model)?.Asset is not { } asset)
        {
            return "";
        }

        return book.Images.Add(asset) is { } image
            ? $"src=\"{image.File}\"{(asset is { Width: > 0, Height: > 0 } ? $" width=\"{asset.Width}\" height=\"{asset.Height}\"" : "")}"
            : $"src=\"{Escaped(book.Model.Settings.Address.Absolute(asset.SitePath))}\" {Outside}";
    }

    private static string Fragment(string id) => "#" + UrlPath.Encode(XhtmlIds.Of(id));

    private static string Escaped(string address) => address.Replace("&", "&amp;", StringComparison.Ordinal);
}
