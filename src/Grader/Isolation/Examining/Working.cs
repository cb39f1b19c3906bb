using Grader.Processes;
using Grader.Protocol;

namespace Grader.Isolation.Examining;

/// <summary>Whether programs run at all as they are graded, and whether those that never end are ended.</summary>
internal static class Working
{
    private const string Rebuild = "Build the whole grader again: dotnet build. src/Grader.Runner/README.md has more.";

    private const string Busy = "Close what else keeps this machine busy, and try again.";

    public static async Task<IEnumerable<Finding>> Of(Workplace workplace, CancellationToken cancellation)
    {
        try
        {
            return
            [
                await Run(workplace, "Console.Write(TorchSharp.torch.ones(2).sum().item<float>());", cpu: 30, wall: 60, cancellation) is { Ending: Ending.Completed, Printed: "2" }
                    ? Finding.Pass("A TorchSharp program compiles and runs.")
                    : Finding.Fail("A TorchSharp program does not come to its end.", Rebuild),
                await Run(workplace, "while (true);", cpu: 1, wall: 60, cancellation) is { Ending: Ending.TimeLimit { Seconds: 1 } }
                    ? Finding.Pass("time: a program that computes for ever ends at the limit of processor time")
                    : Finding.Fail("time: a program that computes for ever does not end at the limit of processor time", Busy),
                await Run(workplace, "Console.ReadLine(); System.Threading.Tasks.Task.Delay(-1).Wait();", cpu: 30, wall: 2, cancellation) is { Ending: Ending.TimeLimit { Seconds: 2 } }
                    ? Finding.Pass("time: a program that waits for ever ends at the limit of the clock")
                    : Finding.Fail("time: a program that waits for ever does not end at the limit of the clock", Busy),
            ];
        }
        catch (WorkplaceException e)
        {
            return [Finding.Fail(e.Message, Rebuild)];
        }
    }

    private static async Task<Run?> Run(Workplace workplace, string program, int cpu, int wall, CancellationToken cancellation)
    {
        if (await Playing.Build(workplace, program, [], cancellation) is not CompilerReply.BuiltToRun built)
        {
            return null;
        }
        await using var runner = new RunnerProcess(workplace);
        var request = new RunRequest(built.Script, built.Symbols, built.Probes, [], Seed: 0, Playing.Usual with { CpuSeconds = cpu });
        return await runner.Run(request, new Input.Typed(""), TimeSpan.FromSeconds(wall), cancellation);
    }
}
