using StaticArchive.Build;

namespace StaticArchive.CommandLine;

public enum CheckFormat
{
    Text,
    Github,
    Sarif,
    Json,
}

/// <summary>What a check is asked to do.</summary>
/// <param name="Since">A revision of git: warnings are given for the files changed since a branch left it; errors for all. Null: for all files.</param>
internal sealed record CheckOptions(BuildOptions Build, CheckFormat Format, string? Since, LogLevel Log)
{
    /// <summary>Warnings are errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Mend what is safe to mend.</summary>
    public bool Fix { get; init; }

    /// <summary>With <see cref="Fix"/>: only show.</summary>
    public bool DryRun { get; init; }
}
