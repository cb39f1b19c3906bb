using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Running;

/// <summary>Runs programs with the runner that was built beside the tests.</summary>
internal static class Here
{
    /// <summary>With nothing around its processes but limits.</summary>
    public static readonly Workplace Open = ForEveryUser(Workplace.FindBeside(AppContext.BaseDirectory));

    /// <summary>With the strongest jail that a stock system has.</summary>
    public static readonly Workplace Workplace = Open with
    {
        Jail = PossibleJails
            .StrongestFirst(Open)
            .Where(j => j is not Jail.Linux { Bubblewrap: not null })
            .Append(new Jail.None())
            .First(),
    };

    // As in a grading, all runners but the first are made by one parent, which goes with this process.
    private static readonly RunnerProcess _shared = new(Workplace);

    /// <summary>Generous where the test is not about a limit.</summary>
    public static readonly RunLimits Limits = new(CpuSeconds: 30, DataBytes: 512 << 20);

    private const double Wall = 60;

    public static Task<ObservedRun> Run(
        string script,
        ImmutableArray<string> probes = default,
        Input? input = null,
        RunLimits? limits = null,
        double wall = Wall
    ) => Run(Workplace, script, probes, input, limits, wall);

    /// <summary>As where there is no jail to be had.</summary>
    public static Task<ObservedRun> RunOpen(string script, ImmutableArray<string> probes = default) =>
        Run(Open, script, probes, null, null, Wall);

    /// <summary>A program that types nothing.</summary>
    public static Task<ObservedRun> Run(RunRequest request) => Run(Workplace, request, "a request", new Input.Typed(""), Wall);

    private static Task<ObservedRun> Run(
        Workplace workplace,
        string script,
        ImmutableArray<string> probes,
        Input? input,
        RunLimits? limits,
        double wall
    ) =>
        Run(
            workplace,
            Emitted.Request(script, probes.IsDefault ? [] : probes, limits ?? Limits),
            script,
            input ?? new Input.Typed(""),
            wall
        );

    private static Task<ObservedRun> Run(Workplace workplace, RunRequest request, string what, Input input, double wall) =>
        Deadline.Within(
            Deadline.ForOne,
            what,
            async stop =>
            {
                await using var own = workplace == Workplace ? null : new RunnerProcess(workplace);
                return await (own ?? _shared).RunToEnd(request, input, TimeSpan.FromSeconds(wall), stop);
            },
            TestContext.Current.CancellationToken
        );

    private static Workplace ForEveryUser(Workplace built)
    {
        if (ReadableCopy.MakeWhereNeeded(built) is not { } copy)
        {
            return built;
        }
        AppDomain.CurrentDomain.ProcessExit += (_, _) => copy.Dispose();
        return copy.Workplace;
    }
}
