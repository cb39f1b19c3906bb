using System.Globalization;
using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>The limits that the runner puts on its own process before the program is loaded. The kernel keeps them.</summary>
/// <remarks>A process that runs as root can raise them again.</remarks>
internal static class SelfLimits
{
    /// <summary>Memory beyond the limit that is only there to say that the limit was reached.</summary>
    private const ulong LastWords = 32 << 20;

    /// <exception cref="IOException">A limit could not be set: the program must not be run.</exception>
    public static void Impose(Limits limits)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no resource limits there: the host's clock is the only one
        }
        var cpu = (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)limits.CpuSeconds;

        // One second between soft and hard would be enough to catch SIGXCPU in and go on.
        Set(Native.Cpu, cpu, cpu);
        Set(Native.Core, 0, 0);
        if (OperatingSystem.IsLinux())
        {
            var data = DataInUse() + (ulong)limits.DataBytes;
            Set(Native.Data, data, data + LastWords);
        }
    }

    /// <summary>Opens the memory that is left for last words.</summary>
    public static void Relax()
    {
        if (OperatingSystem.IsLinux() && Native.GetLimit(Native.Data, out var limit) == 0)
        {
            _ = Native.SetLimit(Native.Data, limit with { Soft = limit.Hard });
        }
    }

    private static void Set(int resource, ulong soft, ulong hard)
    {
        if (Native.GetLimit(resource, out var now) != 0
            || Native.SetLimit(resource, new Native.Limit(Math.Min(soft, now.Hard), Math.Min(hard, now.Hard))) != 0)
        {
            throw new IOException($"Resource limit {resource} cannot be set: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>What RLIMIT_DATA counts, in bytes: private writable memory, stacks of threads included.</summary>
    private static ulong DataInUse()
    {
        const string key = "VmData:";
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(key, StringComparison.Ordinal));
        return ulong.Parse(line[key.Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) << 10;
    }
}
