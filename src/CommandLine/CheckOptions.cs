using System.Collections.Immutable;
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
    /// <summary>Warnings are errors, and nothing withheld is in any file of the site.</summary>
    public bool Strict { get; init; }

    /// <summary>Codes that stay warnings where <see cref="Strict"/> makes errors of all others.</summary>
    public ImmutableHashSet<string> Allowed { get; init; } = [];

    /// <summary>Mend what is safe to mend.</summary>
    public bool Fix { get; init; }

    /// <summary>With <see cref="Fix"/>: only show.</summary>
    public bool DryRun { get; init; }
}
