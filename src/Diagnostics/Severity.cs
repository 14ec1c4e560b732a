namespace StaticArchive.Diagnostics;

/// <summary>Errors stop a build before anything is published; warnings and notes do not.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
