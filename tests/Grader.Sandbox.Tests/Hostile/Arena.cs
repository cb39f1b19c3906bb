using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Sandbox.Tests.Hostile;

/// <summary>What an attack may reach for: a secret, a folder that all may write to, and sockets that somebody listens at.</summary>
internal sealed class Arena : IDisposable
{
    private const UnixFileMode Visible = (UnixFileMode)0b111_101_101, Open = (UnixFileMode)0b111_111_111;

    private static readonly ImmutableArray<string> Shared = ["/tmp", "/var/tmp", "/dev/shm"];

    private readonly TcpListener port = new(IPAddress.Loopback, 0);
    private readonly UdpClient datagrams;
    private readonly Socket local = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public Arena()
    {
        Token = RandomNumberGenerator.GetHexString(8, lowercase: true);
        Folder = Made("", Visible);
        Temporary = Made("tmp", Open);
        Outside = Made("outside", Open);
        File.WriteAllText(SecretFile, Secret);
        Give(SecretFile, Open);
        port.Start();
        datagrams = new(new IPEndPoint(IPAddress.Loopback, Port));
        local.Bind(new UnixDomainSocketEndPoint(SocketFile));
        Give(SocketFile, Open);
        local.Listen();
    }

    public string Token { get; }

    public string Folder { get; }

    /// <summary>Where the grader keeps what it needs for a while.</summary>
    public string Temporary { get; }

    public string Secret => $"canary-in-the-secret-{Token}";

    private string Outside { get; }

    private string SecretFile => Path.Combine(Folder, "secret.txt");

    private string SocketFile => Path.Combine(Folder, "socket");

    private int Port => ((IPEndPoint)port.LocalEndpoint).Port;

    /// <summary>What stands for these places in an attack; longer names come first.</summary>
    public ImmutableArray<(string Name, string Value)> Names =>
    [
        ("SECRET_FILE", SecretFile),
        ("OUTSIDE", Outside),
        ("PORT_BYTES", $"{Port >> 8}, {Port & 255}"),
        ("PORT", Port.ToString(CultureInfo.InvariantCulture)),
        ("SOCKET", SocketFile),
        ("TOKEN", Token),
    ];

    /// <summary>Whatever an attack left or reached, in words; empty where there is nothing.</summary>
    public IEnumerable<string> Traces() =>
    [
        .. new[] { Temporary, Outside }.SelectMany(Directory.EnumerateFileSystemEntries),
        .. Shared.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFileSystemEntries(f, $"*{Token}*")).Where(f => f != Folder),
        .. Where(File.ReadAllText(SecretFile) != Secret, "The secret was changed."),
        .. Where(port.Pending(), "Somebody connected to the port."),
        .. Where(datagrams.Available > 0, "A datagram came."),
        .. Where(local.Poll(0, SelectMode.SelectRead), "Somebody connected to the socket."),
        .. Processes(),
    ];

    private static IEnumerable<string> Where(bool seen, string what) => seen ? [what] : [];

    // Every process that the grader starts has its temporary folder in the environment.
    private IEnumerable<string> Processes() => Directory.EnumerateDirectories("/proc").Where(d => char.IsDigit(d[6]))
        .Where(d => Read($"{d}/environ").Contains(Temporary, StringComparison.Ordinal)).Select(d => $"A process is left: {Read($"{d}/cmdline").Replace('\0', ' ')}");

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.Latin1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it is gone by now, or another's
        }
    }

    private static void Give(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private string Made(string name, UnixFileMode mode)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"grader-tests-{Token}", name)).FullName;
        Give(folder, mode);
        return Path.TrimEndingDirectorySeparator(folder);
    }

    public void Dispose()
    {
        local.Dispose();
        datagrams.Dispose();
        port.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
