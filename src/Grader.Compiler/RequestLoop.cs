using Grader.Compiler.Building;
using Grader.Prologue;
using Grader.Protocol;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler;

/// <summary>The process that compiles: requests on standard input, a reply to each on standard output.</summary>
internal static class RequestLoop
{
    private const int Stack = 64 << 20;

    /// <param name="args">The folder of the runner, since programs are compiled against the TorchSharp that they will run with,
    /// that of .NET, and what is demanded of the process itself.</param>
    public static int Serve(string[] args)
    {
        if (args is not [var runner, var framework, ..])
        {
            throw new ArgumentException("usage: Grader.Compiler FOLDER-OF-THE-RUNNER FOLDER-OF-DOTNET");
        }
        var references = Framework
            .ReadReferences(framework)
            .Add(MetadataReference.CreateFromFile(Path.Combine(runner, "TorchSharp.dll")));
        var handler = new RequestHandler(
            new(references, references.Add(MetadataReference.CreateFromFile(Path.Combine(runner, "Grader.Runner.dll"))))
        );
        CompilerLimits.Impose();
        if (args.Contains(ProcessFlag.Filter) && Seccomp.Install(raisable: Rlimit.Cpu) is { } unfiltered)
        {
            Console.Error.WriteLine($"The compiler cannot be cut off from the system: {unfiltered}.");
            return 1;
        }
        // One thread with a stack for deep nesting: what overflows it ends the process, and the host takes that for an answer.
        var worker = new Thread(() => Answer(handler), Stack);
        worker.Start();
        worker.Join();
        return 0;
    }

    private static void Answer(RequestHandler handler)
    {
        var requests = new FrameStream(Console.OpenStandardInput());
        var replies = new FrameStream(Console.OpenStandardOutput());
        while (
            requests.ReadAsync(Wire.Default.CompilerRequest).GetAwaiter().GetResult()
                is Frame<CompilerRequest>.Received { Message: var request }
        )
        {
            CompilerLimits.BeginRequest();
            replies.WriteAsync(handler.Answer(request), Wire.Default.CompilerReply).GetAwaiter().GetResult();
        }
    }
}
