using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Grader.Prologue;

/// <summary>What .NET and libtorch ask of the kernel on one kind of processor, once both are loaded.</summary>
/// <param name="Machine">AUDIT_ARCH_*: include/uapi/linux/audit.h.</param>
/// <param name="Harmless">Allowed whatever their arguments: reading, memory, threads' own affairs, the clock.</param>
internal sealed record SystemCalls(
    uint Machine,
    int Seccomp,
    int NewThread,
    int SignalThread,
    int Limit,
    int Map,
    int Control,
    int DeviceControl,
    int ProcessControl,
    int Affinity,
    ImmutableArray<int> Harmless
)
{
    /// <summary>clone3 has the same number everywhere.</summary>
    public const int Clone3 = 435;

    /// <summary>Null where nobody has written them down.</summary>
    public static SystemCalls? OfThisMachine =>
        RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => X64,
            Architecture.Arm64 => Arm64,
            _ => null,
        };

    // arch/x86/entry/syscalls/syscall_64.tbl. No sockets, no fork or exec, no signals to others, nothing that changes a file's
    // name, rights or locks, no memory that RLIMIT_DATA does not count.
    private static SystemCalls X64 =>
        new(
            0xC000003E,
            Seccomp: 317,
            NewThread: 56,
            SignalThread: 234,
            Limit: 302,
            Map: 9,
            Control: 72,
            DeviceControl: 16,
            ProcessControl: 157,
            Affinity: 203,
            HarmlessOnX64
        );

    private static ImmutableArray<int> HarmlessOnX64 =>
        [
            // read write open close stat fstat lstat poll lseek mprotect munmap brk
            .. (int[])[0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12],
            // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
            .. (int[])[13, 14, 15, 131],
            // pread64 pwrite64 readv writev access pipe select
            .. (int[])[17, 18, 19, 20, 21, 22, 23],
            // sched_yield mremap msync mincore madvise
            .. (int[])[24, 25, 26, 27, 28],
            // dup dup2 nanosleep getpid exit uname
            .. (int[])[32, 33, 35, 39, 60, 63],
            // ftruncate getdents getcwd chdir readlink gettimeofday getrlimit getrusage sysinfo
            .. (int[])[77, 78, 79, 80, 89, 96, 97, 98, 99],
            // times getuid getgid geteuid getegid getppid getsid statfs fstatfs
            .. (int[])[100, 102, 104, 107, 108, 110, 124, 137, 138],
            // sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min sched_getaffinity
            .. (int[])[143, 145, 146, 147, 204],
            // arch_prctl gettid time futex getdents64 set_tid_address restart_syscall fadvise64
            .. (int[])[158, 186, 201, 202, 217, 218, 219, 221],
            // clock_gettime clock_getres clock_nanosleep exit_group get_mempolicy openat newfstatat readlinkat faccessat
            .. (int[])[228, 229, 230, 231, 239, 257, 262, 267, 269],
            // pselect6 ppoll set_robust_list eventfd2 dup3 pipe2 getcpu
            .. (int[])[270, 271, 273, 290, 292, 293, 309],
            // getrandom membarrier statx rseq faccessat2
            .. (int[])[318, 324, 332, 334, 439],
        ];

    // include/uapi/asm-generic/unistd.h: the same, without what this newer table never had.
    private static SystemCalls Arm64 =>
        new(
            0xC00000B7,
            Seccomp: 277,
            NewThread: 220,
            SignalThread: 131,
            Limit: 261,
            Map: 222,
            Control: 25,
            DeviceControl: 29,
            ProcessControl: 167,
            Affinity: 122,
            HarmlessOnArm64
        );

    private static ImmutableArray<int> HarmlessOnArm64 =>
        [
            // getcwd eventfd2 dup dup3
            .. (int[])[17, 19, 23, 24],
            // statfs fstatfs ftruncate faccessat chdir openat close pipe2 getdents64 lseek
            .. (int[])[43, 44, 46, 48, 49, 56, 57, 59, 61, 62],
            // read write readv writev pread64 pwrite64 pselect6 ppoll readlinkat newfstatat fstat
            .. (int[])[63, 64, 65, 66, 67, 68, 72, 73, 78, 79, 80],
            // exit exit_group set_tid_address futex set_robust_list nanosleep
            .. (int[])[93, 94, 96, 98, 99, 101],
            // clock_gettime clock_getres clock_nanosleep sched_get* sched_yield sched_get_priority_* restart_syscall
            .. (int[])[113, 114, 115, 120, 121, 123, 124, 125, 126, 128],
            // sigaltstack rt_sigaction rt_sigprocmask rt_sigreturn times getsid uname getrlimit getrusage
            .. (int[])[132, 134, 135, 139, 153, 156, 160, 163, 165],
            // getcpu gettimeofday getpid getppid getuid geteuid getgid getegid gettid sysinfo
            .. (int[])[168, 169, 172, 173, 174, 175, 176, 177, 178, 179],
            // brk munmap mremap fadvise64 mprotect msync mincore madvise get_mempolicy
            .. (int[])[214, 215, 216, 223, 226, 227, 232, 233, 236],
            // getrandom membarrier statx rseq faccessat2
            .. (int[])[278, 283, 291, 293, 439],
        ];
}
