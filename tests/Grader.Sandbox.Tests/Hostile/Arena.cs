using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Sandbox.Tests.Hostile;

/// <summary>What an attack may reach for: a secret, a folder that all may write to, and sockets that somebody listens
/// at.</summary>
internal sealed class Arena : IDisposable
{
    private const UnixFileMode Visible = (UnixFileMode)0b111_101_101,
        Open = (UnixFileMode)0b111_111_111;

    private static readonly ImmutableArray<string> Shared = ["/tmp", "/var/tmp", "/dev/shm"];

    private readonly ImmutableHashSet<string> before = [.. Running().Select(p => p.Name)];
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
            .. Shared
                .Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFileSystemEntries(f, $"*{Token}*"))
                .Where(f => f != Folder),
            .. Where(File.ReadAllText(SecretFile) != Secret, "The secret was changed."),
            .. Where(port.Pending(), "Somebody connected to the port."),
            .. Where(datagrams.Available > 0, "A datagram came."),
            .. Where(local.Poll(0, SelectMode.SelectRead), "Somebody connected to the socket."),
            .. Processes(),
        ];

    private static IEnumerable<string> Where(bool seen, string what) => seen ? [what] : [];

    // Every process that the grader starts has its temporary folder in the environment. Whoever took that away, and lives on
    // without the grader, has nobody left for a parent; but so have the servers that the SDK's own builds leave behind, in other
    // tests.
    private IEnumerable<string> Processes() =>
        Running()
            .Where(p => !before.Contains(p.Name))
            .Where(p =>
                Read($"{p.Folder}/environ").Contains(Temporary, StringComparison.Ordinal)
                || (
                    p.Parent == 1
                    && !p.Command.Contains("MSBuild", StringComparison.OrdinalIgnoreCase)
                    && !p.Command.Contains("VBCSCompiler", StringComparison.Ordinal)
                )
            )
            .Where(p => !EndsByItself(p.Id))
            .Select(p => $"A process is left: {p.Command}");

    // What others killed just now may be without a parent for a moment.
    private static bool EndsByItself(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WaitForExit(TimeSpan.FromSeconds(2));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>All processes of the machine. A number may be another's by and by: the name has the time that it was started
    /// too.</summary>
    private static IEnumerable<(int Id, string Name, int Parent, string Folder, string Command)> Running() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where char.IsDigit(folder[6])
        let stat = Read($"{folder}/stat")
        where stat != ""
        // proc(5): behind the name, in brackets, come the state, the parent and, as the twentieth, the start.
        let fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
        where fields[0] is not ("Z" or "X") // ended, and only not yet asked for
        select (
            Number(folder[6..]),
            $"{folder[6..]} {fields[19]}",
            Number(fields[1]),
            folder,
            Read($"{folder}/cmdline").Replace('\0', ' ')
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

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
