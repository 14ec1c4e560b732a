using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>
/// Reads <c>status</c> with <c>withdrawn</c>. Whoever takes a text down is in a hurry, and a build that stops leaves the text where it is:
/// each of the two keys is enough by itself. Only a status that says the contrary is an error.
/// </summary>
internal static class Withdrawals
{
    public static Located<ArticleStatus>? StatusOf(MappingReader reader)
    {
        var status = reader.Word(ArticleKeys.Status, ArticleWords.Statuses);
        var notice = reader.Node(ArticleKeys.Withdrawn);
        if (status?.Value == ArticleStatus.Withdrawn)
        {
            if (notice is null)
            {
                reader.Diagnostics.Add(FrontMatterRules.WithdrawnWithoutNotice.At(
                    status.Where, "the article is withdrawn, but its notice cannot say since when and why"));
            }

            return status;
        }

        if (notice is null)
        {
            return status;
        }

        if (status is null)
        {
            return new Located<ArticleStatus>(ArticleStatus.Withdrawn, notice.Where);
        }

        reader.Diagnostics.Add(FrontMatterRules.NoticeWithoutWithdrawal.At(
            status.Where, $"the status is '{ArticleWords.Statuses.WordOf(status.Value)}', but 'withdrawn' is there, too"));
        return status;
    }

    public static WithdrawalNotice? Read(MappingReader reader, SiteTimeZone zone)
    {
        if (!reader.Has(ArticleKeys.Withdrawn) || reader.Mapping(ArticleKeys.Withdrawn) is not { } notice)
        {
            return null;
        }

        var date = DateReader.Read(notice.Text(ArticleKeys.WithdrawnDate), zone, reader.Diagnostics);
        var reason = notice.Text(ArticleKeys.WithdrawnReason);
        var by = notice.Text(ArticleKeys.WithdrawnBy)?.Value;
        return date is null || reason is null ? null : new WithdrawalNotice(date.Value, reason.Value, by);
    }
}
