using StaticArchive.Diagnostics;

namespace StaticArchive.Content.Markdown;

/// <summary>Where a link leads, or why it may not stand.</summary>
internal readonly record struct LinkTarget
{
    /// <summary>Null for an address that is finished, and for a problem.</summary>
    public SlotKind? Slot { get; private init; }

    /// <summary>The slot's target, or the finished address, percent-encoded but not escaped for HTML.</summary>
    public string Value { get; private init; }

    public bool IsWeb { get; private init; }

    /// <summary>Null: it may stand.</summary>
    public DiagnosticRule? Problem { get; private init; }

    /// <summary>Why it may not.</summary>
    public string? Message { get; private init; }

    public string? Hint { get; private init; }

    public static LinkTarget To(SlotKind kind, string target) => new() { Slot = kind, Value = target };

    public static LinkTarget Finished(string address, bool isWeb = false) => new() { Value = address, IsWeb = isWeb };

    public static LinkTarget Refused(DiagnosticRule rule, string message, string? hint = null) =>
        new() { Value = "", Problem = rule, Message = message, Hint = hint };
}
