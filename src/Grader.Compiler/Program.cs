using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Prologue;
using Grader.Protocol;
using Microsoft.CodeAnalysis;

const int Stack = 64 << 20;

// The first argument is the folder of the runner: programs are compiled against the TorchSharp that they will run with.
var runner = args is [var folder, ..] ? folder : throw new ArgumentException("usage: Grader.Compiler FOLDER-OF-THE-RUNNER");
var references = Framework.ReadReferences().Add(MetadataReference.CreateFromFile(Path.Combine(runner, "TorchSharp.dll")));
var handler = new RequestHandler(
    new(references, references.Add(MetadataReference.CreateFromFile(Path.Combine(runner, "Grader.Runner.dll"))))
);
var requests = new FrameStream(Console.OpenStandardInput());
var replies = new FrameStream(Console.OpenStandardOutput());
CompilerLimits.Impose();
if (args.Contains(ProcessFlag.Filter) && Seccomp.Install(raisable: Rlimit.Cpu) is { } unfiltered)
{
    Console.Error.WriteLine($"The compiler cannot be cut off from the system: {unfiltered}.");
    return 1;
}
var worker = new Thread(Work, Stack);
worker.Start();
worker.Join();
return 0;

// One thread with a stack for deep nesting: what overflows it ends the process, and the host takes that for an answer.
void Work()
{
    while (
        requests.ReadAsync(Wire.Default.CompilerRequest).GetAwaiter().GetResult()
            is Frame<CompilerRequest>.Received { Message: var request }
    )
    {
        CompilerLimits.BeginRequest();
        replies.WriteAsync(handler.Answer(request), Wire.Default.CompilerReply).GetAwaiter().GetResult();
    }
}
