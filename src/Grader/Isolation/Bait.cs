using System.Net;
using System.Net.Sockets;
using Grader.Protocol;

namespace Grader.Isolation;

/// <summary>What a canary tries itself on: open to every user of the machine, so that only a jail can deny it.</summary>
internal sealed class Bait : IDisposable
{
    private readonly TcpListener _tcp = new(IPAddress.Loopback, 0);
    private readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _local = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public Bait()
    {
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        const UnixFileMode open = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Folder = Directory.CreateTempSubdirectory("grader-bait-").FullName;
        var secret = Path.Combine(Folder, CanaryAttempts.Secret);
        var socket = Path.Combine(Folder, CanaryAttempts.Socket);
        File.WriteAllText(secret, "found");
        _local.Bind(new UnixDomainSocketEndPoint(socket));
        _local.Listen();
        _tcp.Start();
        _udp.Bind(_tcp.LocalEndpoint);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(secret, readable);
            File.SetUnixFileMode(socket, readable | writable);
            File.SetUnixFileMode(Folder, readable | writable | open);
        }
    }

    public string Folder { get; }

    public int Port => ((IPEndPoint)_tcp.LocalEndpoint).Port;

    public void Dispose()
    {
        _tcp.Dispose();
        _udp.Dispose();
        _local.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
