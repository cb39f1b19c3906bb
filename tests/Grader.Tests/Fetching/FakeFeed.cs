using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Grader.Tests.Fetching;

/// <summary>A feed of packages on this machine, as NuGet's own are laid out. It is a proxy as well: it answers for whatever
/// host is asked for.</summary>
internal sealed class FakeFeed : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public FakeFeed()
    {
        _listener.Start();
        _serving = Serve();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>By their names in the feed, as torchsharp.0.107.0.nupkg.</summary>
    public ConcurrentDictionary<string, byte[]> Packages { get; } = new();

    /// <summary>For each of the next answers with a package, how many bytes of it go out before the connection breaks.</summary>
    public ConcurrentQueue<int> Breaks { get; } = new();

    /// <summary>What must stand behind Authorization; null for nothing.</summary>
    public string? Authorization { get; init; }

    /// <summary>The packages that were asked for, with the byte from which on: "fake.1.0.0.nupkg from 0".</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The hosts that were asked for.</summary>
    public ConcurrentDictionary<string, bool> Hosts { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve()
    {
        var answering = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                answering.Add(Answer(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }
        await Task.WhenAll(answering);
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await ReadHead(stream);
                var (first, body, sent) = AnswerTo(head);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"{first}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n")
                );
                await stream.WriteAsync(body.AsMemory(0, Math.Min(sent, body.Length)));
            }
            catch (IOException)
            {
                // The other side has hung up.
            }
        }
    }

    private static async Task<string> ReadHead(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
        {
            head.Append((char)one[0]);
        }
        return head.ToString();
    }

    private (string First, byte[] Body, int Sent) AnswerTo(string head)
    {
        var target = head.Split(' ', 3)[1];
        var address =
            Uri.TryCreate(target, UriKind.Absolute, out var whole) && whole.Scheme == "http"
                ? whole
                : new Uri(new(Address), target);
        Hosts[address.Host] = true;
        if (Authorization is { } wanted && FieldOf(head, "Authorization") != wanted)
        {
            return ("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"feed\"", [], 0);
        }
        var name = Path.GetFileName(address.AbsolutePath);
        if (name == "index.json")
        {
            var here = address.GetLeftPart(UriPartial.Authority);
            var index = $$"""{"version":"3.0.0","resources":[{"@id":"{{here}}/flat/","@type":"PackageBaseAddress/3.0.0"}]}""";
            return ("HTTP/1.1 200 OK\r\nContent-Type: application/json", Encoding.UTF8.GetBytes(index), int.MaxValue);
        }
        var from = FieldOf(head, "Range") is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-')) : 0;
        Asked.Enqueue($"{name} from {from}");
        return !Packages.TryGetValue(name, out var package) ? ("HTTP/1.1 404 Not Found", [], 0)
            : from >= package.Length ? ("HTTP/1.1 416 Range Not Satisfiable", [], 0)
            : (
                from == 0
                    ? "HTTP/1.1 200 OK"
                    : $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {from}-{package.Length - 1}/{package.Length}",
                package[from..],
                Breaks.TryDequeue(out var most) ? most : int.MaxValue
            );
    }

    private static string? FieldOf(string head, string name) =>
        head.Split("\r\n")
            .FirstOrDefault(l => l.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 2)..];
}
