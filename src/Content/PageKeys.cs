using StaticArchive.Config;

namespace StaticArchive.Content;

/// <summary>The contract of a page's front matter.</summary>
public static class PageKeys
{
    public static readonly KeySpec Title = new("title", KeyKind.Text, "제목") { IsRequired = true, MaxLength = 300, Confused = ["headline", "제목"] };
    public static readonly KeySpec Summary = new("summary", KeyKind.Text, "한두 문장의 요약")
    {
        MaxLength = 1_000, Aliases = ["Description", "Excerpt", "Lead"], Confused = ["description", "excerpt", "lead"],
    };

    public static readonly KeySpec Slug = new("slug", KeyKind.Slug, "주소의 마지막 마디") { Confused = ["permalink", "url"] };
    public static readonly KeySpec Updated = new("updated", KeyKind.Date, "고친 날짜나 시각") { Confused = ["date", "modified", "lastmod"] };

    public static readonly KeySpec Order = new("order", KeyKind.Integer, "차림표에서의 차례; 없으면 차림표에 없다")
    {
        Minimum = 0, Maximum = 10_000, Confused = ["weight", "position"],
    };

    public static Contract Contract { get; } = new("a page's front matter", Title, Summary, Slug, Updated, Order);
}
