using System.Runtime.InteropServices;

namespace Grader.Jails;

/// <summary>What a thread, and every process that it starts, is allowed to do for being who it is.</summary>
/// <remarks>By the kernel's own calls, which concern one thread; the C library's would take all threads along.</remarks>
internal static partial class Privileges
{
    private const int NoNewPrivileges = 38;
    private const uint CapabilitiesVersion = 0x20080522;

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>No program that is started from here on gains any right by being started: include/uapi/linux/prctl.h.</summary>
    public static void GainNone() => ThrowOnFailure(ProcessControl(NoNewPrivileges, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS");

    /// <param name="user">The user and group to become; null to stay, without root's capabilities.</param>
    public static void GiveUp(int? user)
    {
        var arm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        if (user is { } id)
        {
            ThrowOnFailure(SystemCall(arm ? 159 : 116, 0, 0, 0), "setgroups");
            ThrowOnFailure(SystemCall(arm ? 149 : 119, id, id, id), "setresgid");
            ThrowOnFailure(SystemCall(arm ? 147 : 117, id, id, id), "setresuid");
        }
        var header = new Header { Version = CapabilitiesVersion };
        var none = new Capabilities();
        ThrowOnFailure(SetCapabilities(ref header, ref none), "capset");
    }

    /// <summary>What a user finds who asks, on a thread that ends with it.</summary>
    public static T AskAs<T>(int user, Func<T> ask)
    {
        var answer = default(T)!;
        var thread = new Thread(() =>
        {
            GiveUp(user);
            answer = ask();
        });
        thread.Start();
        thread.Join();
        return answer;
    }

    /// <summary>Descriptors that native code forgot to mark stay behind too.</summary>
    public static void PassOnNoDescriptors()
    {
        const int closeRange = 436,
            closeOnExec = 4; // close_range, CLOSE_RANGE_CLOEXEC: Linux 5.11; .NET marks its own
        _ = SystemCall(closeRange, 3, int.MaxValue, closeOnExec);
    }

    public static void GiveFolder(string path, int user) => ThrowOnFailure(ChangeOwner(path, user, user), "lchown");

    private static void ThrowOnFailure(nint result, string what)
    {
        if (result != 0)
        {
            throw new IOException($"{what} failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>include/uapi/linux/capability.h; process 0 is this thread.</summary>
    private struct Header
    {
        public uint Version;
        public int Process;
    }

    private struct Capabilities
    {
        public ulong Effective,
            Permitted,
            Inheritable;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c);

    [LibraryImport("libc", EntryPoint = "capset", SetLastError = true)]
    private static partial int SetCapabilities(ref Header header, ref Capabilities capabilities);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int ProcessControl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, int user, int group);
}
