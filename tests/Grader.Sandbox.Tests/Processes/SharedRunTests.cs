using System.Collections.Immutable;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

/// <summary>Several runs in one process: each is as if it were the first, and the first that is out of the ordinary is the
/// last.</summary>
public sealed class SharedRunTests
{
    private static readonly Input _enter = new Input.Enter(),
        _nothing = new Input.Typed("");

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Each_run_reads_its_own_input_and_keeps_its_own_variables()
    {
        var runs = await Run(
            "List<string> read = []; for (int i = 0; i < 3 && Console.ReadLine() is { } line; i++) read.Add(line);",
            ["read"],
            _enter,
            new Input.Typed("a\nb"),
            _nothing
        );
        Assert.Equal([3, 2, 0], runs.Select(r => Assert.IsType<Observation.List>(r.Observations[0]).Items.Length));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_one_leaves_behind_is_set_back_for_the_next()
    {
        var runs = await Run(
            """
            static class Kept { public static int Runs; }
            Kept.Runs++;
            var drawn = randn(3);
            var isTracked = (tensor(1f, requires_grad: true) * 2).requires_grad;
            var type = zeros(1).dtype.ToString();
            set_default_dtype(float64);
            set_grad_enabled(false);
            manual_seed(7);
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new("de-DE");
            """,
            ["Kept.Runs", "drawn", "isTracked", "type"],
            _nothing,
            _nothing,
            _nothing
        );
        Assert.Equal(3, runs.Length);
        foreach (var later in runs.Skip(1))
        {
            Assert.Equal(Text(runs[0]), Text(later));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_is_thrown_in_the_first_run_counts_and_is_the_last_that_does()
    {
        var first = Assert.Single(await Run("int a = 1;\nthrow new Exception(\"no\");", ["a"], _nothing, _nothing));
        Assert.Equal(new RunnerMessage.Stopped("System.Exception", "no", 2), first.Stopped);
        var readers = await Run(
            "if (Console.ReadLine() == \"x\") throw new Exception();",
            [],
            _nothing,
            new Input.Typed("x"),
            _nothing
        );
        Assert.Null(Assert.Single(readers).Stopped);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("Environment.Exit(0);")]
    [InlineData("while (true);")]
    [InlineData("int f(int n) => n == -1 ? 0 : 1 + f(n + 1); f(0);")]
    [InlineData("while (true) Console.WriteLine(new string('x', 1000));")]
    [InlineData("ones(2, 3).matmul(ones(2, 3));")]
    public async Task What_does_not_end_as_it_should_has_no_outcome_here(string then)
    {
        var runs = await Run($"if (Console.ReadLine() is not null) {{ {then} }}", [], _nothing, _enter, _nothing);
        Assert.Equal([true], runs.Select(r => r.Stopped is null));
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(Company.References, Company.Mutants)]
    [InlineData(Company.Mutants, Company.References)]
    public async Task Programs_of_the_course_follow_their_like_in_one_process_until_one_fails_there(Company like, Company unlike)
    {
        await using var runner = new RunnerProcess(Here.Workplace);
        const string Who = """
            var process = AppContext.GetData("process") ?? Guid.NewGuid().ToString();
            AppContext.SetData("process", process);
            """;
        async Task<string> Ask(string program, Company company) =>
            Text(
                Assert.Single(await runner.RunParts(Request($"{Who}{program}", ["process"], _nothing), company, Patience, Stop))
            );

        var first = await Ask("", like);
        Assert.Equal(first, await Ask("int other = 1;", like));
        Assert.NotEqual(first, await Ask("", unlike));
        Assert.NotEqual(first, await Ask("", Company.Itself));
        Assert.Empty(await runner.RunParts(Request("Environment.Exit(1);", [], _nothing), like, Patience, Stop));
        Assert.NotEqual(first, await Ask("", like));
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<ImmutableArray<ObservedRun>> Run(
        string program,
        ImmutableArray<string> probes,
        params Input[] inputs
    )
    {
        await using var runner = new RunnerProcess(Here.Workplace);
        return await runner.RunParts(Request(program, probes, inputs), Company.Itself, Patience, Stop);
    }

    private static RunRequest Request(string program, ImmutableArray<string> probes, params Input[] inputs)
    {
        var one = Emitted.Request(program, probes, Here.Limits);
        return one with { Parts = [.. inputs.Select(i => new RunPart(i, one.Ask, []))] };
    }

    private static string Text(ObservedRun run) =>
        string.Join(
            '\n',
            run.Observations.OrderBy(o => o.Key)
                .Select(o => o.Value is Observation.Tensor t ? Convert.ToHexString(t.Data.Span) : o.Value.ToString())
        );
}
