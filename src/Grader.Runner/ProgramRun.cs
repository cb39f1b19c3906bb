using System.Diagnostics;
using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Runs one program in this process, tells the host whatever comes of it, and ends the process.</summary>
internal sealed class ProgramRun(RunRequest request, HostLine line, Interview interview)
{
    /// <summary>Does not return, but on Windows, where the process ends soon after.</summary>
    public void ToEnd()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Exiting();

        // Not SIGINT: who is started in the background inherits that it is ignored.
        using var interrupt = request.Interruptible ? PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt) : null;
        line.Say(new RunnerMessage.Ready());
        interview.Conduct();
        line.Say(new RunnerMessage.Done());
        Leave();
    }

    private void Exiting()
    {
        if (request.Interruptible)
        {
            interview.Interrupt();
        }
        line.Say(new RunnerMessage.Exiting(ExitCalls.OnlyLine(request.Script, request.Symbols)));
    }

    // On a thread of the runtime's own: the program keeps the main thread, and may be waiting there for a line that never comes.
    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (interview.Interrupt())
        {
            line.Say(new RunnerMessage.Done());
            Leave();
        }
    }

    /// <inheritdoc cref="ToEnd"/>
    public static void Leave()
    {
        if (OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().Kill();
        }
        CLibrary.ExitAtOnce(0);
    }
}
