using System.Net;

namespace StaticArchive.Preview;

/// <summary>
/// Which names the server answers to. A page of another site can point a name of its own at this machine and then read what is served here, drafts too;
/// but the request still bears that name.
/// </summary>
internal sealed class HostCheck(string host, bool isOpen)
{
    /// <param name="name">Of the request, without its port.</param>
    public bool Allows(string name)
    {
        var bare = name.Trim('[', ']');
        return bare.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || bare.Equals(host, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(bare, out var address) && (isOpen || IPAddress.IsLoopback(address)));
    }
}
