using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Grader.Prologue;

/// <summary>A filter in the kernel over what this process asks of it, from now on and for good. What it does not let through
/// fails with EPERM.</summary>
internal static partial class Seccomp
{
    private const int NoNewPrivileges = 38;
    private const int SetFilter = 1;
    private const int AllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC

    /// <param name="raisable">The one RLIMIT_* whose soft limit this process may still move below its hard one.</param>
    /// <param name="loading">Whether .NET is to load more assemblies from memory, which takes memory that could be shared and
    /// that no limit counts.</param>
    /// <returns>Null, or why there is no filter, as a clause.</returns>
    public static string? Install(int raisable, bool loading = false)
    {
        if (SystemCalls.OfThisMachine is not { } calls)
        {
            return $"the system calls of {RuntimeInformation.ProcessArchitecture} are not known here";
        }
        if (ProcessControl(NoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return $"PR_SET_NO_NEW_PRIVS failed with error {Marshal.GetLastPInvokeError()}";
        }
        return LoadFilter(calls.Seccomp, BuildFilter(calls, Environment.ProcessId, raisable, loading).AsSpan()) switch
        {
            0 => null,
            < 0 => $"seccomp failed with error {Marshal.GetLastPInvokeError()}",
            var thread => $"seccomp does not reach thread {thread}",
        };
    }

    private static ImmutableArray<Bpf> BuildFilter(SystemCalls calls, int process, int raisable, bool loading) =>
        [
            Bpf.Load(Bpf.Machine),
            Bpf.IfEqual(calls.Machine, skip: 1),
            Bpf.Kill,
            Bpf.Load(Bpf.Number),
            .. calls.Harmless.SelectMany(n => Bpf.WhenEqual(n, Bpf.Allow)),
            .. Threads(calls, process),
            .. loading ? Bpf.WhenEqual(calls.Map, Bpf.Allow) : Memory(calls),
            .. Descriptors(calls),
            // PR_SET_NAME, PR_GET_NAME, PR_SET_VMA: names of threads and of memory.
            .. Bpf.WhenEqual(calls.ProcessControl, Bpf.AllowOnly(0, 15, 16, 0x53564d41).AsSpan()),
            .. Limits(calls, raisable),
            Bpf.Refuse,
        ];

    /// <param name="process">Signals to its own threads are how .NET stops them for a collection.</param>
    private static ImmutableArray<Bpf> Threads(SystemCalls calls, int process)
    {
        const uint thread = 0x10000; // CLONE_THREAD
        return
        [
            // Its flags lie in memory, where no filter sees them; the C library then takes clone
            .. Bpf.WhenEqual(SystemCalls.Clone3, Bpf.RefuseAsUnknown),
            .. Bpf.WhenEqual(calls.NewThread, Bpf.LoadLowHalf(0), Bpf.IfAnyBit(thread, elseSkip: 1), Bpf.Allow, Bpf.Refuse),
            // .NET gives up on a thread that it cannot place; but it may be anyone's thread
            .. Bpf.WhenEqual(calls.Affinity, Bpf.PretendDone),
            .. Bpf.WhenEqual(
                calls.SignalThread,
                Bpf.LoadLowHalf(0),
                Bpf.IfEqual((uint)process, elseSkip: 1),
                Bpf.Allow,
                Bpf.Refuse
            ),
        ];
    }

    private static ImmutableArray<Bpf> Memory(SystemCalls calls)
    {
        const uint shared = 0x21; // MAP_SHARED | MAP_ANONYMOUS: memory that no limit counts
        const uint growing = 0x100; // MAP_GROWSDOWN: likewise, it passes for a stack
        return Bpf.WhenEqual(
            calls.Map,
            Bpf.LoadLowHalf(3),
            Bpf.IfAnyBit(growing, skip: 3),
            Bpf.And(shared),
            Bpf.IfEqual(shared, skip: 1),
            Bpf.Allow,
            Bpf.Refuse
        );
    }

    private static ImmutableArray<Bpf> Descriptors(SystemCalls calls) =>
        [
            // F_DUPFD, F_DUPFD_CLOEXEC, and to get and set flags: no locks, leases or larger pipes, no signals sent by the
            // kernel.
            .. Bpf.WhenEqual(calls.Control, Bpf.AllowOnly(1, 0, 1, 2, 3, 4, 1030).AsSpan()),
            // TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIOCLEX. The others change files by a descriptor that may only read, or
            // reach devices.
            .. Bpf.WhenEqual(calls.DeviceControl, Bpf.AllowOnly(1, 0x5401, 0x5413, 0x541B, 0x5421, 0x5451).AsSpan()),
        ];

    /// <summary>To ask for a limit (no new value: both halves of the pointer are 0), or to move the one of this process
    /// itself.</summary>
    private static ImmutableArray<Bpf> Limits(SystemCalls calls, int raisable) =>
        Bpf.WhenEqual(
            calls.Limit,
            Bpf.LoadLowHalf(2),
            Bpf.IfEqual(0, elseSkip: 3),
            Bpf.LoadHighHalf(2),
            Bpf.IfEqual(0, elseSkip: 1),
            Bpf.Allow,
            Bpf.LoadLowHalf(0),
            Bpf.IfEqual(0, elseSkip: 3),
            Bpf.LoadLowHalf(1),
            Bpf.IfEqual((uint)raisable, elseSkip: 1),
            Bpf.Allow,
            Bpf.Refuse
        );

    private static unsafe nint LoadFilter(int seccomp, ReadOnlySpan<Bpf> filter)
    {
        fixed (Bpf* instructions = filter)
        {
            var program = new FilterProgram { Length = (ushort)filter.Length, Instructions = instructions };
            return SystemCall(seccomp, SetFilter, AllThreads, &program);
        }
    }

    /// <summary>struct sock_fprog: include/uapi/linux/filter.h.</summary>
    private unsafe struct FilterProgram
    {
        public ushort Length;
        public Bpf* Instructions;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static unsafe partial nint SystemCall(nint number, nint operation, nint flags, FilterProgram* program);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int ProcessControl(int option, nuint a, nuint b, nuint c, nuint d);
}
