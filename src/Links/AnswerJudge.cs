using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Links;

/// <summary>What an answer means for somebody who follows the link in a browser.</summary>
internal static class AnswerJudge
{
    public static LinkVisit Of(LinkTarget target, Answer answer)
    {
        LinkVisit Say(LinkState state, string reason) => new(target, state, reason) { Status = answer.Status == 0 ? null : answer.Status };
        if (answer.DeadEnd is { } deadEnd)
        {
            // A browser with cookies may get through.
            return Say(LinkState.Blocked, deadEnd);
        }

        if (answer.IsChallenge || (answer.Status is not (404 or 410) && PageSigns.IsWall(answer.Body)))
        {
            return Say(LinkState.Blocked, "shows programs a wall");
        }

        return answer.Status switch
        {
            >= 200 and < 300 => OfPage(target, answer, Say),
            401 => Say(LinkState.Paywall, "asks for a login"),
            402 => Say(LinkState.Paywall, "asks for money"),
            404 => Say(LinkState.Gone, "is not there"),
            410 => Say(LinkState.Gone, "was taken away"),
            451 => Say(LinkState.Blocked, "is kept from readers by law, here at least"),
            >= 500 and < 600 => Say(LinkState.Unreachable, "its host is in trouble"),
            _ => Say(LinkState.Blocked, "turns programs away"),
        };
    }

    private static LinkVisit OfPage(LinkTarget target, Answer answer, Func<LinkState, string, LinkVisit> say)
    {
        var start = new Uri(target.Url);
        var hasMoved = answer.Address.AbsoluteUri != start.AbsoluteUri;
        if (PageSigns.IsMissing(answer.Body) || (hasMoved && PageSigns.LeadsToMissing(answer.Address)))
        {
            return say(LinkState.Gone, "says that it was not found, though as a success");
        }

        if (PageSigns.IsForSale(answer.Body))
        {
            return say(LinkState.Gone, "its domain is for sale");
        }

        if (hasMoved && IsFrontPage(answer.Address) && !IsFrontPage(start))
        {
            return say(LinkState.Gone, "leads to the front page instead");
        }

        if ((hasMoved && PageSigns.LeadsToLogin(answer.Address) && !PageSigns.LeadsToLogin(start)) || PageSigns.IsPaid(answer.Body))
        {
            return say(LinkState.Paywall, "is for subscribers");
        }

        return hasMoved && answer.IsForGood && !target.IsCopy && IsAnother(target.Url, answer.Address.AbsoluteUri)
            ? say(LinkState.Moved, "has moved for good") with { MovedTo = answer.Address.AbsoluteUri }
            : say(LinkState.Ok, "is there");
    }

    private static bool IsFrontPage(Uri address) => address.AbsolutePath.Trim('/').Length == 0 && address.Query.Length <= 1;

    /// <summary>Only a new spelling of the same address is no move.</summary>
    private static bool IsAnother(string from, string to) => WebAddress.Problem(to) is null && OriginalAddress.Normalize(from) != OriginalAddress.Normalize(to);
}
