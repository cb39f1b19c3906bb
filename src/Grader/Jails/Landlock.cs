using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Grader.Jails;

/// <summary>What a thread, and every process that it starts, may open: Documentation/userspace-api/landlock.rst.</summary>
internal static partial class Landlock
{
    private const ulong Execute = 1,
        Read = 1 << 2,
        List = 1 << 3,
        Write = 1 << 1;
    private const int CreateRuleset = 444,
        AddRule = 445,
        RestrictSelf = 446; // the same on every processor
    private const int PathOnly = 0x200000,
        CloseOnExec = 0x80000; // O_PATH, O_CLOEXEC

    /// <summary>The system's libraries and what .NET looks at of the machine. Nothing here belongs to a user.</summary>
    public static readonly ImmutableArray<string> SystemPaths =
    [
        "/lib",
        "/lib64",
        "/lib32",
        "/usr/lib",
        "/usr/lib64",
        "/usr/share/zoneinfo",
        "/nix/store",
        "/etc/ld.so.cache",
        "/etc/ld.so.conf",
        "/etc/ld-musl-x86_64.path",
        "/etc/ld-musl-aarch64.path",
        "/etc/localtime",
        "/proc",
        "/sys/devices/system",
        "/sys/fs/cgroup",
        "/dev/urandom",
        "/dev/random",
    ];

    /// <summary>0 where there is none.</summary>
    public static int Version => !OperatingSystem.IsLinux() ? 0 : Math.Max(0, (int)SystemCall(CreateRuleset, 0, 0, 1));

    /// <summary>Restricts the calling thread for good. Not this process: its other threads stay as they are.</summary>
    /// <param name="readable">Folders and files; what is missing is left out.</param>
    /// <exception cref="IOException">It is not restricted.</exception>
    public static void RestrictThread(IEnumerable<string> readable)
    {
        var ruleset = MakeRuleset(Version);
        try
        {
            foreach (var path in SystemPaths.Concat(readable))
            {
                AllowPath(ruleset, path, Execute | Read | List);
            }
            AllowPath(ruleset, "/dev/null", Read | Write);
            if (SystemCall(RestrictSelf, ruleset, 0, 0) != 0)
            {
                throw Failure("restrict a thread");
            }
        }
        finally
        {
            _ = CloseDescriptor(ruleset);
        }
    }

    /// <summary>A descriptor of rules by which everything is denied, as far as this kernel can deny it.</summary>
    private static unsafe int MakeRuleset(int version)
    {
        // struct landlock_ruleset_attr: include/uapi/linux/landlock.h.
        ulong* handled = stackalloc ulong[3];
        handled[0] = FileRights(version);
        handled[1] = 3; // TCP: bind, connect
        handled[2] = 3; // abstract sockets and signals, across the border
        var size = version switch
        {
            < 4 => 8,
            < 6 => 16,
            _ => 24,
        };
        var ruleset = (int)SystemCall(CreateRuleset, (nint)handled, size, 0);
        return ruleset >= 0 ? ruleset : throw Failure("create a ruleset");
    }

    // Of a newer kernel's rights only those that are known here are taken away: what they are for is seccomp's to forbid.
    private static ulong FileRights(int version) =>
        version switch
        {
            < 2 => (1UL << 13) - 1,
            2 => (1UL << 14) - 1,
            3 or 4 => (1UL << 15) - 1,
            _ => (1UL << 16) - 1,
        };

    private static unsafe void AllowPath(int ruleset, string path, ulong rights)
    {
        var opened = OpenPath(path, PathOnly | CloseOnExec);
        if (opened < 0)
        {
            return;
        }
        var rule = new PathRule { Rights = Directory.Exists(path) ? rights : rights & ~List, Parent = opened };
        var failed = SystemCall(AddRule, ruleset, 1, (nint)(&rule)) != 0 ? Failure($"allow {path}") : null;
        _ = CloseDescriptor(opened);
        if (failed is not null)
        {
            throw failed;
        }
    }

    private static IOException Failure(string what) => new($"Landlock does not {what}: error {Marshal.GetLastPInvokeError()}.");

    /// <summary>struct landlock_path_beneath_attr: include/uapi/linux/landlock.h.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PathRule
    {
        public ulong Rights;
        public int Parent;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c, nint d = 0);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenPath(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseDescriptor(int descriptor);
}
