using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Jails;

/// <summary>A Windows job around a process: one process, so much memory, and an end with whoever started it. No Windows has run
/// it yet.</summary>
internal static partial class JobObject
{
    private const int ExtendedLimits = 9; // JobObjectExtendedLimitInformation
    private const uint ActiveProcesses = 0x8,
        ProcessMemory = 0x100,
        DieOnUnhandledException = 0x400,
        KillOnClose = 0x2000;

    /// <param name="process">It has met no submission yet.</param>
    /// <param name="bytes">Of committed memory.</param>
    /// <exception cref="Win32Exception">It is not held.</exception>
    public static void ConfineProcess(Process process, long bytes)
    {
        var job = CreateJob(0, null);
        var limits = new JobLimits
        {
            Flags = ActiveProcesses | ProcessMemory | DieOnUnhandledException | KillOnClose,
            ActiveProcesses = 1,
            ProcessMemory = (nuint)bytes,
        };
        if (
            job.IsInvalid
            || !SetLimits(job, ExtendedLimits, in limits, Marshal.SizeOf<JobLimits>())
            || !AssignProcess(job, process.SafeHandle)
        )
        {
            var failed = new Win32Exception();
            process.Kill();
            job.Dispose();
            throw failed;
        }
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => job.Dispose();
    }

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION: winnt.h, on 64 bits.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct JobLimits
    {
        public long ProcessTime,
            JobTime;
        public uint Flags;
        public nuint LeastWorkingSet,
            MostWorkingSet;
        public uint ActiveProcesses;
        public nuint Affinity;
        public uint Priority,
            Scheduling;
        public ulong ReadOperations,
            WriteOperations,
            OtherOperations,
            ReadBytes,
            WrittenBytes,
            OtherBytes;
        public nuint ProcessMemory,
            JobMemory,
            PeakProcessMemory,
            PeakJobMemory;
    }

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateJob(nint attributes, string? name);

    [LibraryImport("kernel32", EntryPoint = "SetInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetLimits(SafeFileHandle job, int kind, in JobLimits limits, int size);

    [LibraryImport("kernel32", EntryPoint = "AssignProcessToJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcess(SafeFileHandle job, SafeProcessHandle process);
}
