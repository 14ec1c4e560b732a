namespace StaticArchive.Pages.Views;

/// <summary>When the archive's articles name a company or person, and whom with.</summary>
/// <param name="Picture">An SVG: a row for it and one for each companion, a dot for each month. Styled by the classes <c>tick</c>, <c>when</c>, <c>lane</c> and <c>dots</c>.</param>
/// <param name="Note">What the picture shows.</param>
/// <param name="Companions">Those with the most articles first.</param>
public sealed record TimelineView(FinishedHtml Picture, string Note, IReadOnlyList<CompanionView> Companions);

/// <param name="Url">Of the companion's page.</param>
/// <param name="CountText">In words: <c>글 3편</c>.</param>
public sealed record CompanionView(string Name, string Url, string CountText);
