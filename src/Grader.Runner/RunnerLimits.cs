using Grader.Prologue;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>The limits that the runner puts on its own process before the program is loaded. The kernel keeps them.</summary>
/// <remarks>A process that runs as root with root's capabilities can raise them again: the host takes those away.</remarks>
internal static class RunnerLimits
{
    /// <summary>Memory beyond the limit that is only there to say that the limit was reached.</summary>
    private const ulong LastWords = 32 << 20;

    /// <summary>Addresses beyond the memory that may be used. Reading from fresh ones takes page tables, which no other limit
    /// counts.</summary>
    private const ulong Addresses = 8L << 30;

    private const ulong OpenFiles = 128;

    /// <summary>
    /// Eighths of the memory that .NET's own objects may take. Where the kernel refuses memory to the garbage collector, the
    /// runtime may die in the middle of its work, now with one signal and now with another; where the collector itself is at its
    /// limit, the program gets an OutOfMemoryException.
    /// </summary>
    private const ulong Managed = 7;

    /// <exception cref="IOException">A limit could not be set: the program must not be run.</exception>
    public static void Impose(RunLimits limits)
    {
        LimitObjects((ulong)GC.GetGCMemoryInfo().TotalCommittedBytes + ((ulong)limits.DataBytes / 8 * Managed));
        if (OperatingSystem.IsWindows())
        {
            return; // no resource limits there: the host's clock is the only one
        }
        var cpu = (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)limits.CpuSeconds;

        // One second between soft and hard would be enough to catch SIGXCPU in and go on.
        Rlimit.Set(Rlimit.Cpu, cpu, cpu);
        Rlimit.Set(Rlimit.Core, 0, 0);
        Rlimit.Set(Rlimit.FileSize, 0, 0);
        if (OperatingSystem.IsLinux())
        {
            var used = Rlimit.ReadMemoryInUse();
            var data = used.Data + (ulong)limits.DataBytes;
            var space = used.Space + (ulong)limits.DataBytes + Addresses;
            Rlimit.Set(Rlimit.AddressSpace, space, space);
            Rlimit.Set(Rlimit.Files, OpenFiles, OpenFiles);
            Rlimit.Set(Rlimit.Data, data, data + LastWords);
        }
    }

    /// <summary>Opens the memory that is left for last words.</summary>
    public static void ReleaseReserve()
    {
        if (OperatingSystem.IsLinux())
        {
            LimitObjects(Rlimit.RaiseToHardLimit(Rlimit.Data));
        }
    }

    // https://learn.microsoft.com/dotnet/api/system.gc.refreshmemorylimit
    private static void LimitObjects(ulong bytes)
    {
        AppContext.SetData("GCHeapHardLimit", bytes);
        GC.RefreshMemoryLimit();
    }
}
