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
        Say($"{Attempts.Files}: read a file", () => File.ReadAllText(Secret).Length > 0);
        Say($"{Attempts.Files}: read a file on a thread of the pool", () => OnPool(ReadSecret));
        Say($"{Attempts.Files}: read a file when a timer says so", () => OnTimer(ReadSecret));
        Say($"{Attempts.Files}: read a file in a finalizer", () => Dying.Try(ReadSecret));
        Say($"{Attempts.Files}: list a folder", () => Directory.GetFileSystemEntries(folder).Length > 0);
        Say($"{Attempts.Files}: create a file", () => Created(Path.Combine(folder, Path.GetRandomFileName())));
        if (answers != "")
        {
            Say(Attempts.Answers, () => File.ReadAllText(answers).Length > 0);
        }
        Say(Attempts.Environment, () => File.ReadAllBytes($"/proc/{process}/environ").Length > 0);
        Say(
            $"{Attempts.Network}: connect by TCP",
            () => Connected(new IPEndPoint(IPAddress.Loopback, port), SocketType.Stream, ProtocolType.Tcp)
        );
        Say(
            $"{Attempts.Network}: send by UDP",
            () => Connected(new IPEndPoint(IPAddress.Loopback, port), SocketType.Dgram, ProtocolType.Udp)
        );
        Say(
            $"{Attempts.Network}: connect to a socket in a folder",
            () =>
                Connected(
                    new UnixDomainSocketEndPoint(Path.Combine(folder, Attempts.Socket)),
                    SocketType.Stream,
                    ProtocolType.Unspecified
                )
        );
        Say($"{Attempts.Processes}: start a program", Started);
        Say($"{Attempts.Processes}: signal another process", () => Signal(process, 0) == 0);
        Say(
            Attempts.Diagnostics,
            () =>
                diagnostics != ""
                && Connected(new UnixDomainSocketEndPoint(diagnostics), SocketType.Stream, ProtocolType.Unspecified)
        );
        Say($"{Attempts.Memory}: take more than the limit", () => Taken(TooMuch));
        Say($"{Attempts.Memory}: take memory that can be shared", () => Mapped(0x21));
        Say($"{Attempts.Memory}: take memory that passes for a stack", () => Mapped(0x122));

        void Say(string attempt, Func<bool> tried)
        {
            bool reached;
            try
            {
                reached = tried();
            }
            catch (Exception e) when (e is not NullReferenceException) // however it was denied
            {
                reached = false;
            }
            to.WriteLine($"{attempt}: {(reached ? "reached" : "denied")}");
        }
    }

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
