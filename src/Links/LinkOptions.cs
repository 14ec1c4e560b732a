using System.Net;

namespace StaticArchive.Links;

/// <summary>How visits are made.</summary>
/// <param name="UserAgent">Who asks, and where to complain.</param>
public sealed record LinkOptions(string UserAgent)
{
    /// <summary>Between two visits to a host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For one request, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that a host may ask to be left alone; one that asks for more is left for the next run.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Hosts that are visited at the same time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Whether an address may be visited; those of this machine and of private networks may not.</summary>
    public Func<IPAddress, bool> MayVisit { get; init; } = PublicAddresses.Contains;

    /// <summary>Where web archives are asked for copies.</summary>
    public Uri CopyLookup { get; init; } = new("https://archive.org/wayback/available");

    /// <summary>From a host's name to its addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
