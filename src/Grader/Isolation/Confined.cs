using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>Starts processes from within a jail that the rest of this process is not in.</summary>
internal static class Confined
{
    /// <summary>Enough for <see cref="Process.Start(ProcessStartInfo)"/>; most of a thread's stack would be set up in vain.</summary>
    private const int Stack = 512 << 10;

    /// <exception cref="IOException">The jail cannot be had: nothing was started.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program does not start.</exception>
    public static Process Start(ProcessStartInfo start, Jail jail) => jail switch
    {
        Jail.None => Process.Start(start)!,
        Jail.Linux linux => Start(start, linux),
        _ => throw new UnreachableException(),
    };

    /// <remarks>
    /// A new thread enters the jail, starts the process, which is born into the same jail, and ends. The thread must have no other
    /// children: the runtime's thread that hears of signals is made here first, no work is queued that a thread pool would make a thread for.
    /// </remarks>
    private static Process Start(ProcessStartInfo start, Jail.Linux jail)
    {
        using var signals = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => { });
        var started = (Process?)null;
        var failed = (ExceptionDispatchInfo?)null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Enter(jail, start.WorkingDirectory);
                    started = Process.Start(start);
                }
                catch (Exception e)
                {
                    failed = ExceptionDispatchInfo.Capture(e);
                }
            },
            Stack);
        thread.Start();
        thread.Join();
        failed?.Throw();
        return started!;
    }

    private static void Enter(Jail.Linux jail, string scratch)
    {
        Privileges.PassOnNoDescriptors();
        Privileges.GainNone();
        if (jail.User is { } user)
        {
            Privileges.Own(scratch, user);
        }
        if (!jail.Readable.IsDefault)
        {
            Landlock.Restrict([.. jail.Readable, scratch]);
        }
        Privileges.GiveUp(jail.User);
    }
}
