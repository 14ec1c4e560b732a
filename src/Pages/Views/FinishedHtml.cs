namespace StaticArchive.Pages.Views;

/// <summary>HTML that templates write as it is. Every other text is escaped where it is written.</summary>
public sealed record FinishedHtml(string Value)
{
    public override string ToString() => Value;
}
