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
    public static readonly RunLimits Limits = new(CpuSeconds: 10, DataBytes: 96 << 20);

    private const nuint TooMuch = 256 << 20;

    private string Secret => Path.Combine(folder, CanaryAttempts.Secret);

    public void MakeAttempts(TextWriter to)
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
            new($"{CanaryAttempts.Files}: read a file", CanReadSecret),
            new($"{CanaryAttempts.Files}: read a file on a thread of the pool", () => RunOnPool(CanReadSecret)),
            new($"{CanaryAttempts.Files}: read a file when a timer says so", () => RunOnTimer(CanReadSecret)),
            new($"{CanaryAttempts.Files}: read a file in a finalizer", () => FinalizedWork.RunInFinalizer(CanReadSecret)),
            new($"{CanaryAttempts.Files}: list a folder", () => Directory.GetFileSystemEntries(folder).Length > 0),
            new($"{CanaryAttempts.Files}: create a file", () => CanCreateFile(Path.Combine(folder, Path.GetRandomFileName()))),
            .. OnAnswers(),
            new(CanaryAttempts.Environment, () => File.ReadAllBytes($"/proc/{process}/environ").Length > 0),
        ];

    private IEnumerable<Attempt> OnAnswers() =>
        answers == "" ? [] : [new(CanaryAttempts.Answers, () => File.ReadAllText(answers).Length > 0)];

    private IEnumerable<Attempt> OnNetwork()
    {
        var host = new IPEndPoint(IPAddress.Loopback, port);
        return
        [
            new($"{CanaryAttempts.Network}: connect by TCP", () => CanConnect(host, SocketType.Stream, ProtocolType.Tcp)),
            new($"{CanaryAttempts.Network}: send by UDP", () => CanConnect(host, SocketType.Dgram, ProtocolType.Udp)),
            new(
                $"{CanaryAttempts.Network}: connect to a socket in a folder",
                () => CanConnect(Path.Combine(folder, CanaryAttempts.Socket))
            ),
        ];
    }

    private IEnumerable<Attempt> OnProcesses() =>
        [
            new($"{CanaryAttempts.Processes}: start a program", CanStartProgram),
            new($"{CanaryAttempts.Processes}: signal another process", () => SendSignal(process, 0) == 0),
            new(CanaryAttempts.Diagnostics, () => diagnostics != "" && CanConnect(diagnostics)),
        ];

    private static IEnumerable<Attempt> OnMemory() =>
        [
            new($"{CanaryAttempts.Memory}: take more than the limit", () => CanTakeMemory(TooMuch)),
            new($"{CanaryAttempts.Memory}: take memory that can be shared", () => CanMapMemory(0x21)),
            new($"{CanaryAttempts.Memory}: take memory that passes for a stack", () => CanMapMemory(0x122)),
        ];

    private bool CanReadSecret() => File.ReadAllText(Secret).Length > 0;

    private static bool RunOnPool(Func<bool> work)
    {
        var done = new TaskCompletionSource<bool>();
        ThreadPool.QueueUserWorkItem(_ => CompleteWith(work, done));
        return done.Task.GetAwaiter().GetResult();
    }

    private static bool RunOnTimer(Func<bool> work)
    {
        var done = new TaskCompletionSource<bool>();
        using var timer = new Timer(_ => CompleteWith(work, done), null, 0, Timeout.Infinite);
        return done.Task.GetAwaiter().GetResult();
    }

    private static void CompleteWith(Func<bool> work, TaskCompletionSource<bool> done)
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

    private static bool CanCreateFile(string path)
    {
        File.Create(path).Dispose();
        File.Delete(path);
        return true;
    }

    private static bool CanConnect(string socket) =>
        CanConnect(new UnixDomainSocketEndPoint(socket), SocketType.Stream, ProtocolType.Unspecified);

    private static bool CanConnect(EndPoint to, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(to.AddressFamily, type, protocol);
        socket.Connect(to);
        return socket.Send([1]) == 1;
    }

    // Of all programs the one that may be read, so that it is not the files' guard that is tried.
    private static bool CanStartProgram()
    {
        using var started = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["--version"]) { RedirectStandardOutput = true }
        )!;
        started.WaitForExit();
        return true;
    }

    private static unsafe bool CanTakeMemory(nuint bytes)
    {
        var block = (byte*)NativeMemory.Alloc(bytes);
        var last = block + bytes - 1;
        Volatile.Write(ref *last, 1);
        NativeMemory.Free(block);
        return true;
    }

    private static bool CanMapMemory(int flags)
    {
        const int size = 1 << 20,
            readWrite = 3;
        var at = MapMemory(0, size, readWrite, flags, -1, 0);
        return at != -1 && UnmapMemory(at, size) == 0;
    }

    /// <param name="Name">As the host asks for it.</param>
    private sealed record Attempt(string Name, Func<bool> Reaches);

    private sealed class FinalizedWork(Func<bool> work, TaskCompletionSource<bool> done)
    {
        public static bool RunInFinalizer(Func<bool> work)
        {
            var done = new TaskCompletionSource<bool>();
            Abandon(work, done);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return done.Task.GetAwaiter().GetResult();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Abandon(Func<bool> work, TaskCompletionSource<bool> done) => _ = new FinalizedWork(work, done);

        ~FinalizedWork() => CompleteWith(work, done);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MapMemory(nint at, nuint size, int protection, int flags, int descriptor, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int UnmapMemory(nint at, nuint size);
}
