using System.Net;
using System.Net.Sockets;

namespace Grader.Queue.Watching;

/// <summary>A port of this machine that nobody has just now: a listener of .NET's own cannot be told to find one.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
