using StaticArchive.Build;

namespace StaticArchive.Preview;

/// <summary>What a preview is asked to do.</summary>
/// <param name="Build">Its output and moment are replaced: a preview has a folder of its own and builds as of now, again and again.</param>
/// <param name="Host">An address or name of this machine; <c>0.0.0.0</c> lets the whole network in.</param>
/// <param name="Port">The first that is tried; 0: any free one.</param>
public sealed record PreviewOptions(BuildOptions Build, string Host = "127.0.0.1", int Port = PreviewOptions.DefaultPort)
{
    public const int DefaultPort = 5080;

    /// <summary>Every build is as of this moment; null: of its own.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Gives the lines of a file named as in a diagnostic; null where it cannot be read.</summary>
    public Func<string, string[]?> ReadLines { get; init; } = _ => null;
}
