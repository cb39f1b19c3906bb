using Grader.Prologue;

namespace Grader.Compiler;

/// <summary>The limits that the compiler puts on its own process. The kernel keeps them; the host has a clock of its own
/// besides.</summary>
internal static class CompilerLimits
{
    /// <summary>Processor time for one request.</summary>
    private const ulong Seconds = 15;

    /// <summary>Private memory beyond what is in use when the first request comes, and addresses beyond that.</summary>
    private const ulong Data = 1L << 30,
        Addresses = 8L << 30;

    private const ulong OpenFiles = 128;

    /// <summary>Once, when everything that needs more is done.</summary>
    /// <exception cref="IOException">A limit could not be set.</exception>
    public static void Impose()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no resource limits there: the host's clock is the only one
        }
        Rlimit.Set(Rlimit.Core, 0, 0);
        Rlimit.Set(Rlimit.FileSize, 0, 0);
        if (OperatingSystem.IsLinux())
        {
            var used = Rlimit.ReadMemoryInUse();
            Rlimit.Set(Rlimit.AddressSpace, used.Space + Data + Addresses, used.Space + Data + Addresses);
            Rlimit.Set(Rlimit.Files, OpenFiles, OpenFiles);
            Rlimit.Set(Rlimit.Data, used.Data + Data, used.Data + Data);
        }
    }

    /// <summary>Processor time only ever adds up, so the soft limit goes along; the hard one stays as it was. No student's code
    /// runs here to move it.</summary>
    public static void BeginRequest()
    {
        if (!OperatingSystem.IsWindows())
        {
            Rlimit.Set(Rlimit.Cpu, (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + Seconds, ulong.MaxValue);
        }
    }
}
