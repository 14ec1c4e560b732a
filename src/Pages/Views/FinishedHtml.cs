using StaticArchive.Content;

namespace StaticArchive.Pages.Views;

/// <summary>HTML that templates write as it is. Every other text is escaped where it is written.</summary>
public sealed record FinishedHtml
{
    private readonly Func<string>? _make;
    private string? _value;

    public FinishedHtml(string value) => _value = value;

    /// <param name="make">Asked when a template writes the HTML: not every theme does.</param>
    public FinishedHtml(Func<string> make) => _make = make;

    /// <param name="parts">One behind the other.</param>
    public FinishedHtml(IReadOnlyList<HtmlPart> parts) => Parts = parts;

    /// <summary>Null: it is in one piece.</summary>
    public IReadOnlyList<HtmlPart>? Parts { get; }

    public string Value => _value ??= Parts is null ? _make!() : HtmlPart.Join(Parts);

    public bool Equals(FinishedHtml? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}
