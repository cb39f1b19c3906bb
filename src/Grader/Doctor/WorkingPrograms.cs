using System.Diagnostics;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Doctor;

/// <summary>Whether programs run at all as they are graded, and whether those that never end are ended.</summary>
internal static class WorkingPrograms
{
    private const string Rebuild = "Build the whole grader again: dotnet build. src/Grader.Runner/README.md has more.";

    private const string Busy = "Close what else keeps this machine busy, and try again.";

    private const int Enough = 60;

    public static async Task<IEnumerable<Finding>> Examine(Workplace workplace, CancellationToken cancellation)
    {
        try
        {
            var sum = await BuildProgram(workplace, "Console.Write(TorchSharp.torch.ones(2).sum().item<float>());", cancellation);
            await using var runner = new RunnerProcess(workplace);
            var works = sum is not null && await Sums(runner, sum, cancellation) && await Sums(runner, sum, cancellation);
            return
            [
                works
                    ? Finding.Pass("A TorchSharp program compiles and runs.")
                    : Finding.Fail("A TorchSharp program does not come to its end.", Rebuild),
                workplace.NativeCompiler is not null
                    ? Finding.Pass("Files are compiled by machine code, which is ready when it starts.")
                    : Finding.Pass("Files are compiled by a process that .NET starts."),
                .. works && workplace.Jail is Jail.Linux { Filter: true } ? [SharingOfLibtorch(runner)] : Array.Empty<Finding>(),
                await TryEndless(
                    workplace,
                    "computes",
                    "processor time",
                    "while (true);",
                    (Cpu: 1, Wall: Enough),
                    (Cpu: 2, Wall: Enough),
                    cancellation
                ),
                await TryEndless(
                    workplace,
                    "waits",
                    "the clock",
                    "System.Threading.Tasks.Task.Delay(-1).Wait();",
                    (Cpu: Enough, Wall: 2),
                    (Cpu: Enough, Wall: 3),
                    cancellation
                ),
            ];
        }
        catch (WorkplaceException e)
        {
            return [Finding.Fail(e.Message, Rebuild)];
        }
    }

    private static async Task<bool> Sums(RunnerProcess runner, CompilerReply.BuiltToRun sum, CancellationToken cancellation) =>
        await RunProgram(runner, sum, Enough, Enough, cancellation) is { Ending: Ending.Completed, Printed: "2" };

    private static Finding SharingOfLibtorch(RunnerProcess runner) =>
        runner.HasParent
            ? Finding.Pass("Runners are made by a process that has libtorch loaded.")
            : Finding.Caution(
                "Every runner loads libtorch for itself, which takes most of its start.",
                "Install a C compiler (Debian: gcc and libc6-dev), and build the whole grader again: dotnet build"
            );

    // That it ends at a limit proves the limit only where it lives longer with more of it.
    private static async Task<Finding> TryEndless(
        Workplace workplace,
        string does,
        string what,
        string code,
        (int Cpu, int Wall) less,
        (int Cpu, int Wall) more,
        CancellationToken cancellation
    )
    {
        var built = await BuildProgram(workplace, code, cancellation);
        // How long it lived is measured here. No sooner than its limit: later it may be, where the machine is busy.
        async Task<double?> Lived((int Cpu, int Wall) limits)
        {
            var clock = Stopwatch.StartNew();
            var ended =
                built is not null && await RunProgram(workplace, built, limits, cancellation) is { Ending: Ending.TimeLimit };
            var lived = clock.Elapsed.TotalSeconds;
            return ended && lived >= Math.Min(limits.Cpu, limits.Wall) ? lived : null;
        }
        var (program, limit) = ($"time: a program that {does} for ever", $"the limit of {what}");
        return await Task.WhenAll(Lived(less), Lived(more)) switch
        {
            [{ } sooner, { } later] when sooner < later => Finding.Pass(
                $"{program}: ended at {limit}, and later where there is more of it"
            ),
            [{ }, _] => Finding.Caution($"{program}: ended at {limit}, but not so where there is more of it", Busy),
            _ => Finding.Fail($"{program}: not ended at {limit}", Busy),
        };
    }

    private static async Task<CompilerReply.BuiltToRun?> BuildProgram(
        Workplace workplace,
        string program,
        CancellationToken cancellation
    ) => await StudentRun.BuildProgram(workplace, program, [], cancellation) as CompilerReply.BuiltToRun;

    private static async Task<ObservedRun> RunProgram(
        Workplace workplace,
        CompilerReply.BuiltToRun built,
        (int Cpu, int Wall) limits,
        CancellationToken cancellation
    )
    {
        await using var runner = new RunnerProcess(workplace);
        return await RunProgram(runner, built, limits.Cpu, limits.Wall, cancellation);
    }

    private static Task<ObservedRun> RunProgram(
        RunnerProcess runner,
        CompilerReply.BuiltToRun built,
        int cpu,
        int wall,
        CancellationToken cancellation
    )
    {
        var request = new RunRequest(
            built.Script,
            built.Symbols,
            built.Probes,
            [],
            Seed: 0,
            StudentRun.UsualLimits with
            {
                CpuSeconds = cpu,
            }
        );
        return runner.RunToEnd(request, new Input.Typed(""), TimeSpan.FromSeconds(wall), cancellation);
    }
}
