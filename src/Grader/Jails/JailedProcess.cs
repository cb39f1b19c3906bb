using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grader.Jails;

/// <summary>Starts processes from within a jail that the rest of this process is not in.</summary>
internal static class JailedProcess
{
    /// <summary>Enough for <see cref="Process.Start(ProcessStartInfo)"/>; most of a thread's stack would be set up in
    /// vain.</summary>
    private const int Stack = 512 << 10;

    /// <exception cref="IOException">The jail cannot be had: nothing was started.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program does not start.</exception>
    public static Process Start(ProcessStartInfo start, Jail jail) =>
        jail switch
        {
            Jail.None => Process.Start(start)!,
            Jail.Linux linux => Start(start, linux),
            Jail.Mac mac => Start(start, mac),
            Jail.Windows windows => Start(start, windows),
            _ => throw new UnreachableException(),
        };

    /// <remarks>
    /// A new thread enters the jail, starts the process, which is born into the same jail, and ends. The thread must have no
    /// other children: the runtime's thread that hears of signals is made here first, nothing is queued or watched that a thread
    /// pool would make a thread for.
    /// </remarks>
    private static Process Start(ProcessStartInfo start, Jail.Linux jail)
    {
        using var signals = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => { });
        var ended = new ManualResetEvent(false);
        var process = StartInJail(() => Process.Start(start)!, start, jail, ended);
        process.Exited += (_, _) => ended.Set();
        process.EnableRaisingEvents = true; // not before: it makes a thread of the pool, to which others are born
        return process;
    }

    /// <summary>Starts one whose standard input is a socket, and of which nothing else is heard.</summary>
    /// <param name="ended">To be set when it has ended.</param>
    /// <returns>Its number, to be waited for.</returns>
    /// <exception cref="IOException">It does not start, or the jail cannot be had.</exception>
    public static int StartAtSocket(ProcessStartInfo start, Jail.Linux jail, SafeHandle socket, WaitHandle ended) =>
        StartInJail(() => PosixSpawn.Start(start, socket), start, jail, ended);

    private static T StartInJail<T>(Func<T> begin, ProcessStartInfo start, Jail.Linux jail, WaitHandle ended)
    {
        var starting = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    EnterJail(jail, start);
                    starting.SetResult(begin());
                }
                catch (Exception e)
                {
                    starting.SetException(e);
                    return;
                }
                if (jail.Bubblewrap is not null)
                {
                    ended.WaitOne(); // bwrap dies with its parent, which for the kernel is this thread: PR_SET_PDEATHSIG
                }
            },
            Stack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        return starting.Task.GetAwaiter().GetResult();
    }

    private static Process Start(ProcessStartInfo start, Jail.Mac jail)
    {
        SandboxExec.WrapCommand(start, [.. jail.Readable, start.WorkingDirectory]);
        return Process.Start(start)!;
    }

    private static Process Start(ProcessStartInfo start, Jail.Windows jail)
    {
        var process = Process.Start(start)!;
        JobObject.ConfineProcess(process, jail.Bytes);
        return process;
    }

    private static void EnterJail(Jail.Linux jail, ProcessStartInfo start)
    {
        var scratch = start.WorkingDirectory;
        Privileges.PassOnNoDescriptors();
        Privileges.GainNone();
        if (jail.User is { } user)
        {
            Privileges.GiveFolder(scratch, user);
        }
        if (jail.Bubblewrap is { } program)
        {
            // Who is under Landlock may not mount
            Bubblewrap.WrapCommand(start, program, [.. Landlock.SystemPaths, .. jail.Readable, scratch]);
        }
        else if (!jail.Readable.IsDefault)
        {
            Landlock.RestrictThread([.. jail.Readable, scratch]);
        }
        Privileges.GiveUp(jail.User);
    }
}
