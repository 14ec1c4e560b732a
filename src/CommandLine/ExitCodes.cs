namespace StaticArchive.CommandLine;

/// <summary>Fixed for ever; the README lists them.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The input or the theme has errors; nothing was published.</summary>
    public const int InputErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The site could not be written: another build runs, the disk is full, the folder is not ours.</summary>
    public const int OutputFailed = 3;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 70;
}
