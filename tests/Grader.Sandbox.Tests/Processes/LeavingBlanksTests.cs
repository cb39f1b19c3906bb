using System.Text.Json;
using Grader.Compiler.Building;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

/// <summary>A program that leaves blanks does what it did, where it is told that nobody reads and where it is not.</summary>
public sealed class LeavingBlanksTests
{
    private const string Shows = "string Show(Tensor t) => t is null ? \"none\" : t.detach().npstr();";

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("Tensor m = randn(1, requires_grad: true); (m * m).sum().backward();")]
    [InlineData("Tensor m = randn(3, 5);")]
    [InlineData("Tensor m = tensor(7);")]
    [InlineData("Tensor m = tensor(long.MinValue).reshape(1, 1, 1, 1);")]
    [InlineData("Tensor m = randn(4, 4, dtype: float64).t();")]
    [InlineData("Tensor m = tensor(float.NaN).expand(16);")]
    [InlineData("Tensor m = randn(30);")]
    [InlineData("Tensor m = tensor(true);")]
    [InlineData("Tensor m = null;")]
    [InlineData("Tensor m = zeros(0);")]
    [InlineData("Tensor m = zeros(0, 3);")]
    [InlineData("Tensor m = eye(3).to_sparse();")]
    [InlineData("Tensor m = zeros(2, device: META);")]
    [InlineData("Tensor m = randn(1); m.Dispose();")]
    [InlineData("Tensor m = randn(2, 2, dtype: complex64);")]
    public async Task A_program_that_prints_in_a_loop_does_the_same_with_blanks(string given)
    {
        var script =
            $"{Shows}\nint steps = 0;\n{given}\nfor (int i = 0; i < 3; i++)\n"
            + "{\nConsole.WriteLine($\"{Show(m)}, {Show(m?.grad)}\");\nConsole.WriteLine(m\n.npstr());\nsteps++;\n}\n"
            + "throw new Exception(\"the end\");";
        var rewritten = UnreadPrints.RewriteIn(
            ScriptCompilation.Program($"{Emitted.Head}{script}", "submission", Emitted.References)
        );
        Assert.NotNull(rewritten);
        var request = Emitted.Request(rewritten[Emitted.Head.Length..], ["steps"], Here.Limits) with { LeavesBlanks = true };
        var (before, apart) = (await Here.Run(script, ["steps"]), await Here.Run(request));
        Assert.Equal((Seen(before), before.Printed), (Seen(apart), apart.Printed));
        await using var runner = new RunnerProcess(Here.Workplace);
        var shared = await runner.RunParts(
            request with
            {
                Parts = [new RunPart(new Input.Typed(""), [0], [])],
            },
            Company.Itself,
            TimeSpan.FromSeconds(30),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(Seen(before), Seen(Assert.Single(shared)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Only_a_run_that_shares_a_process_is_told_and_only_where_the_compiler_made_a_place_for_it()
    {
        const string program = "static class __Unread { public static bool IsSo; }"; // as the compiler writes it
        var request = Emitted.Request(program, ["__Unread.IsSo"], Here.Limits) with { LeavesBlanks = true };
        var part = request with { Parts = [new RunPart(new Input.Typed(""), [0], [])] };
        await using var runner = new RunnerProcess(Here.Workplace);
        Assert.Equal(new Observation.Truth(false), (await Here.Run(request)).Observations[0]);
        Assert.Equal(new Observation.Truth(true), await AskShared(part));
        Assert.Equal(new Observation.Truth(false), await AskShared(part with { LeavesBlanks = false }));

        async Task<Observation> AskShared(RunRequest asked) =>
            Assert
                .Single(
                    await runner.RunParts(asked, Company.Itself, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
                )
                .Observations[0];
    }

    private static string Seen(ObservedRun run)
    {
        RunnerMessage steps = new RunnerMessage.Observed(0, run.Observations[0]);
        return $"{run.Stopped} {JsonSerializer.Serialize(steps, Wire.Default.RunnerMessage)}";
    }
}
