using System.Collections.Immutable;
using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests;

/// <summary>Runs programs with the runner that was built beside the tests.</summary>
internal static class Here
{
    public static readonly Workplace Workplace = Workplace.Beside(AppContext.BaseDirectory);

    /// <summary>Generous where the test is not about a limit.</summary>
    public static readonly Limits Limits = new(CpuSeconds: 30, DataBytes: 512 << 20);

    public static Task<Run> Run(string script, ImmutableArray<string> probes = default, Input? input = null, Limits? limits = null, double wall = 60) =>
        new RunnerProcess(Workplace).Run(
            Emitted.Request(script, probes.IsDefault ? [] : probes, limits ?? Limits),
            input ?? new Input.Typed(""),
            TimeSpan.FromSeconds(wall),
            TestContext.Current.CancellationToken);
}
