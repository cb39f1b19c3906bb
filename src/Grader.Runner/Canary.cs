using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Tries what a hostile submission would try, once the prologue is over, and says of each attempt whether it got
/// through.</summary>
/// <param name="folder">Readable and writable for everyone, but for the jail.</param>
/// <param name="process">A process that is none of the canary's.</param>
/// <param name="port">Where somebody listens, by TCP and UDP.</param>
/// <param name="answers">A file that nobody who solves the exercise may read; "" for none.</param>
/// <param name="diagnostics">The socket by which the runtime of that process lets others look into it; "" for none.</param>
internal sealed partial class Canary(string folder, int process, int port, string answers, string diagnostics)
{
    /// <summary>What the canary may use of memory, and what it then tries to take.</summary>
    public static readonly Limits Limits = new(CpuSeconds: 10, DataBytes: 96 << 20);

    private const nuint TooMuch = 256 << 20;

    private string Secret => Path.Combine(folder, Attempts.Secret);

    public void Sing(TextWriter to)
    {
        IEnumerable<Attempt> attempts = [.. OnFiles(), .. OnNetwork(), .. OnProcesses(), .. OnMemory()];
        foreach (var (attempt, reaches) in attempts)
        {
            to.WriteLine($"{attempt}: {(IsReached(reaches) ? "reached" : "denied")}");
        }
    }

    private static bool IsReached(Func<bool> reaches)
    {
        try
        {
            return reaches();
        }
        catch (Exception e) when (e is not NullReferenceException) // however it was denied
        {
            return false;
        }
    }

    private IEnumerable<Attempt> OnFiles() =>
        [
            new($"{Attempts.Files}: read a file", ReadSecret),
            new($"{Attempts.Files}: read a file on a thread of the pool", () => OnPool(ReadSecret)),
            new($"{Attempts.Files}: read a file when a timer says so", () => OnTimer(ReadSecret)),
            new($"{Attempts.Files}: read a file in a finalizer", () => Dying.Try(ReadSecret)),
            new($"{Attempts.Files}: list a folder", () => Directory.GetFileSystemEntries(folder).Length > 0),
            new($"{Attempts.Files}: create a file", () => Created(Path.Combine(folder, Path.GetRandomFileName()))),
            .. OnAnswers(),
            new(Attempts.Environment, () => File.ReadAllBytes($"/proc/{process}/environ").Length > 0),
        ];

    private IEnumerable<Attempt> OnAnswers() =>
        answers == "" ? [] : [new(Attempts.Answers, () => File.ReadAllText(answers).Length > 0)];

    private IEnumerable<Attempt> OnNetwork()
    {
        var host = new IPEndPoint(IPAddress.Loopback, port);
        return
        [
            new($"{Attempts.Network}: connect by TCP", () => Connected(host, SocketType.Stream, ProtocolType.Tcp)),
            new($"{Attempts.Network}: send by UDP", () => Connected(host, SocketType.Dgram, ProtocolType.Udp)),
            new($"{Attempts.Network}: connect to a socket in a folder", () => Connected(Path.Combine(folder, Attempts.Socket))),
        ];
    }

    private IEnumerable<Attempt> OnProcesses() =>
        [
            new($"{Attempts.Processes}: start a program", Started),
            new($"{Attempts.Processes}: signal another process", () => Signal(process, 0) == 0),
            new(Attempts.Diagnostics, () => diagnostics != "" && Connected(diagnostics)),
        ];

    private static IEnumerable<Attempt> OnMemory() =>
        [
            new($"{Attempts.Memory}: take more than the limit", () => Taken(TooMuch)),
            new($"{Attempts.Memory}: take memory that can be shared", () => Mapped(0x21)),
            new($"{Attempts.Memory}: take memory that passes for a stack", () => Mapped(0x122)),
        ];

    private bool ReadSecret() => File.ReadAllText(Secret).Length > 0;

    private static bool OnPool(Func<bool> work)
    {
        var done = new TaskCompletionSource<bool>();
        ThreadPool.QueueUserWorkItem(_ => Tell(work, done));
        return done.Task.GetAwaiter().GetResult();
    }

    private static bool OnTimer(Func<bool> work)
    {
        var done = new TaskCompletionSource<bool>();
        using var timer = new Timer(_ => Tell(work, done), null, 0, Timeout.Infinite);
        return done.Task.GetAwaiter().GetResult();
    }

    private static void Tell(Func<bool> work, TaskCompletionSource<bool> done)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            done.SetResult(false);
        }
    }

    private static bool Created(string path)
    {
        File.Create(path).Dispose();
        File.Delete(path);
        return true;
    }

    private static bool Connected(string socket) =>
        Connected(new UnixDomainSocketEndPoint(socket), SocketType.Stream, ProtocolType.Unspecified);

    private static bool Connected(EndPoint to, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(to.AddressFamily, type, protocol);
        socket.Connect(to);
        return socket.Send([1]) == 1;
    }

    // Of all programs the one that may be read, so that it is not the files' guard that is tried.
    private static bool Started()
    {
        using var started = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["--version"]) { RedirectStandardOutput = true }
        )!;
        started.WaitForExit();
        return true;
    }

    private static unsafe bool Taken(nuint bytes)
    {
        var block = (byte*)NativeMemory.Alloc(bytes);
        var last = block + bytes - 1;
        Volatile.Write(ref *last, 1);
        NativeMemory.Free(block);
        return true;
    }

    private static bool Mapped(int flags)
    {
        const int size = 1 << 20,
            readWrite = 3;
        var at = Map(0, size, readWrite, flags, -1, 0);
        return at != -1 && Unmap(at, size) == 0;
    }

    /// <param name="Name">As the host asks for it.</param>
    private sealed record Attempt(string Name, Func<bool> Reaches);

    private sealed class Dying(Func<bool> work, TaskCompletionSource<bool> done)
    {
        public static bool Try(Func<bool> work)
        {
            var done = new TaskCompletionSource<bool>();
            Abandon(work, done);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return done.Task.GetAwaiter().GetResult();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Abandon(Func<bool> work, TaskCompletionSource<bool> done) => _ = new Dying(work, done);

        ~Dying() => Tell(work, done);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint at, nuint size, int protection, int flags, int descriptor, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint at, nuint size);
}
