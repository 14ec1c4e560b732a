namespace StaticArchive.Diagnostics;

/// <summary>Something that a person should know about an input. A value: comparable, cacheable, never thrown.</summary>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceLocation Where, string Hint) : IComparable<Diagnostic>
{
    /// <summary>By place, then code, then message: the order in which diagnostics are printed.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Where.CompareTo(other.Where);
        var byCode = byPlace != 0 ? byPlace : string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>The first line of its printed form: <c>x.md(5,9): error SA0102: unknown category '인공지눙'</c>.</summary>
    public override string ToString() => $"{Where}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
