using System.Globalization;
using Grader.Prologue;
using Grader.Protocol;
using Grader.Runner;
using Microsoft.Win32.SafeHandles;
using TorchSharp;

if (args is [ProcessFlag.Canary, var folder, var process, var port, var answers, var diagnostics, ..])
{
    return Sing(new Canary(folder, Number(process), Number(port), answers, diagnostics));
}
if (args is [ProcessFlag.Stay])
{
    return Stay();
}

// Synchronous throughout: the program gets the main thread and its stack, and nothing of ours waits in a thread pool that it may
// fill.
var line = HostLine.TakeStandardOutput();
if (!OperatingSystem.IsWindows())
{
    _ = CLibrary.StartSession(); // no terminal to read from or to type into, and Ctrl-C goes to the host alone
}
var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
var requests = new FrameStream(input);
var reading = requests.ReadAsync(LeanWire.Request);
if (Libtorch.Load() is { } why)
{
    return Refuse(why);
}
if (reading.GetAwaiter().GetResult() is not Frame<RunRequest>.Received { Message: var request })
{
    return Refuse("The runner is started by the grader, which tells it what to run.");
}
if (Unlimited(request.Limits) is { } unlimited)
{
    return Refuse(unlimited);
}
if (!request.Interruptible)
{
    // Grading a program that draws its numbers without a seed gives the same every time. Whoever watches one sees chance.
    torch.manual_seed(0);
}
if (!request.Parts.IsEmpty)
{
    return Share(request);
}
var interview = new Interview(request, line);
if (Unfiltered() is { } open)
{
    return Refuse(open);
}
new ProgramRun(request, line, interview).ToEnd();
return 0;

static string? Unlimited(RunLimits limits)
{
    try
    {
        RunnerLimits.Impose(limits);
        return null;
    }
    catch (IOException e)
    {
        return e.Message;
    }
}

int Share(RunRequest first)
{
    var shared = new SharedRuns(line);
    var run = first.Stays ? null : shared.Prepare(first);
    if (Unfiltered(loading: first.Stays) is { } open)
    {
        return Refuse(open);
    }
    run ??= shared.Prepare(first);
    while (
        run() && first.Stays && requests.ReadAsync(LeanWire.Request).GetAwaiter().GetResult() is Frame<RunRequest>.Received next
    )
    {
        run = shared.Prepare(next.Message);
    }
    ProgramRun.Leave();
    return 0;
}

string? Unfiltered(bool loading = false) =>
    args.Contains(ProcessFlag.Filter) && Seccomp.Install(raisable: Rlimit.Data, loading) is { } failed
        ? $"The runner cannot be cut off from the system: {failed}."
        : null;

int Sing(Canary canary)
{
    if (!args.Contains(ProcessFlag.Unlimited))
    {
        RunnerLimits.Impose(Canary.Limits);
    }
    if (Unfiltered() is { } open)
    {
        return Refuse(open);
    }
    canary.MakeAttempts(Console.Out);
    return 0;
}

static int Stay()
{
    Console.WriteLine("here");
    _ = Console.In.Read();
    return 0;
}

static int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
