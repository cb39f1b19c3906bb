using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Prologue;

/// <summary>Limits that the kernel keeps for this process.</summary>
/// <remarks>Numbers are those of Linux; those of macOS differ in <see cref="Space"/> and <see cref="Files"/>.</remarks>
internal static partial class Rlimit
{
    public const int Cpu = 0;
    public const int FileSize = 1;
    public const int Data = 2;
    public const int Core = 4;
    public const int Files = 7;
    public const int Space = 9;

    /// <param name="soft">What the kernel holds the process to.</param>
    /// <param name="hard">How far the process may raise the soft limit. Never more than it is now.</param>
    /// <exception cref="IOException">It could not be set.</exception>
    public static void Set(int resource, ulong soft, ulong hard)
    {
        if (Get(resource, out var now) != 0 || Set(resource, new Limit(Math.Min(soft, now.Hard), Math.Min(hard, now.Hard))) != 0)
        {
            throw new IOException($"Resource limit {resource} cannot be set: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Raises the soft limit as far as it goes, and says how far that is.</summary>
    public static ulong Relax(int resource)
    {
        _ = Get(resource, out var limit);
        _ = Set(resource, limit with { Soft = limit.Hard });
        return limit.Hard;
    }

    /// <summary>In bytes, what RLIMIT_DATA counts (private writable memory, stacks of threads included) and what RLIMIT_AS does
    /// (all addresses).</summary>
    public static (ulong Data, ulong Space) InUse()
    {
        var status = File.ReadAllLines("/proc/self/status");
        return (Of(status, "VmData:"), Of(status, "VmSize:"));
    }

    private static ulong Of(string[] status, string key) =>
        ulong.Parse(
            status.First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..^"kB".Length].Trim(),
            CultureInfo.InvariantCulture
        ) << 10;

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int Get(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int Set(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
