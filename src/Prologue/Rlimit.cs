using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Prologue;

/// <summary>Limits that the kernel keeps for this process.</summary>
/// <remarks>Numbers are those of Linux; those of macOS differ in <see cref="AddressSpace"/> and <see cref="Files"/>.</remarks>
internal static partial class Rlimit
{
    public const int Cpu = 0;
    public const int FileSize = 1;
    public const int Data = 2;
    public const int Core = 4;
    public const int Files = 7;
    public const int AddressSpace = 9;

    /// <param name="soft">What the kernel holds the process to.</param>
    /// <param name="hard">How far the process may raise the soft limit. Never more than it is now.</param>
    /// <exception cref="IOException">It could not be set.</exception>
    public static void Set(int resource, ulong soft, ulong hard)
    {
        if (
            GetLimit(resource, out var now) != 0
            || SetLimit(resource, new Limit(Math.Min(soft, now.Hard), Math.Min(hard, now.Hard))) != 0
        )
        {
            throw new IOException($"Resource limit {resource} cannot be set: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Raises the soft limit as far as it goes, and says how far that is.</summary>
    public static ulong RaiseToHardLimit(int resource)
    {
        _ = GetLimit(resource, out var limit);
        _ = SetLimit(resource, limit with { Soft = limit.Hard });
        return limit.Hard;
    }

    /// <summary>In bytes, what RLIMIT_DATA counts (private writable memory, stacks of threads included) and what RLIMIT_AS does
    /// (all addresses).</summary>
    public static (ulong Data, ulong Space) ReadMemoryInUse()
    {
        var status = File.ReadAllLines("/proc/self/status");
        return (ParseBytes(status, "VmData:"), ParseBytes(status, "VmSize:"));
    }

    private static ulong ParseBytes(string[] status, string key) =>
        ulong.Parse(
            status.First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..^"kB".Length].Trim(),
            CultureInfo.InvariantCulture
        ) << 10;

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
