using System.Runtime.InteropServices;
using Grader.Cli;
using Grader.Cli.Outside;
using Grader.Isolation;

OwnProcess.CloseToOthers();
using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.Run(args, ThisProcess.SetUpWorld, stopping.Token);

// The first signal brings the work to an end, and what is done is kept. A second one ends the process where it stands.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}
