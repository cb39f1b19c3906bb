using System.Diagnostics;
using System.Globalization;
using System.Text;
using Grader.Isolation;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

/// <summary>Runners that one process with libtorch in it makes of itself. What comes of their programs is for
/// <see cref="EndingTests"/> and all that grades: most of their runners are made so.</summary>
public sealed class RunnerParentTests
{
    public static TheoryData<bool> InBubblewrap => [false, true];

    [Theory(Timeout = Deadline.OfTest), MemberData(nameof(InBubblewrap))]
    public async Task All_but_the_first_are_children_of_one_process_and_all_end_with_it(bool bubblewrap)
    {
        var before = Parents();
        await using (var runner = new RunnerProcess(WithParent(bubblewrap)))
        {
            runner.StartSpares(3);
            Assert.Equal("5", await Print(runner, "Console.Write(TorchSharp.torch.tensor(5).item<int>());"));
            Assert.Equal("6", await Print(runner, "Console.Write(TorchSharp.torch.tensor(6).item<int>());"));
            Assert.Single(Parents().Except(before));
        }
        Assert.Empty(Parents().Except(before));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_parent_that_dies_costs_no_run()
    {
        var before = Parents();
        await using var runner = new RunnerProcess(WithParent(bubblewrap: false));
        runner.StartSpares(3);
        using var parent = Process.GetProcessById(Parents().Except(before).Single());
        var running = Task.WhenAll(Enumerable.Range(0, 4).Select(i => Print(runner, $"Thread.Sleep(500); Console.Write({i});")));
        parent.Kill();
        Assert.Equal(["0", "1", "2", "3"], await running);
        Assert.Equal("4", await Print(runner, "Console.Write(4);"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_run_ends_and_its_siblings_do_not()
    {
        await using var runner = new RunnerProcess(WithParent(bubblewrap: false));
        runner.StartSpares(3);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var endless = Enumerable.Range(0, 3).Select(_ => Run(runner, "while (true);", cancel.Token)).ToList();
        var sibling = Print(runner, "Console.Write(1);");
        await cancel.CancelAsync();
        foreach (var run in endless)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }
        Assert.Equal("1", await sibling);
    }

    private static Workplace WithParent(bool bubblewrap)
    {
        Assert.SkipWhen(Here.Open.ParentLibrary is null, "Without a C compiler there is no such process.");
        var jail = PossibleJails
            .StrongestFirst(Here.Open)
            .FirstOrDefault(j => j is Jail.Linux { Filter: true, Bubblewrap: var program } && program is not null == bubblewrap);
        Assert.SkipWhen(jail is null, "This machine has no such jail.");
        return Here.Open with { Jail = jail };
    }

    private static async Task<string> Print(RunnerProcess runner, string program) =>
        (await Run(runner, program, TestContext.Current.CancellationToken)).Printed;

    private static Task<ObservedRun> Run(RunnerProcess runner, string program, CancellationToken cancellation) =>
        runner.RunToEnd(Emitted.Request(program, [], Here.Limits), new Input.Typed(""), TimeSpan.FromSeconds(60), cancellation);

    // Of this process, or of a bwrap of it: whatever has the parent's library preloaded, and no such process above it.
    private static HashSet<int> Parents()
    {
        var all = Directory
            .EnumerateDirectories("/proc")
            .Where(f => char.IsDigit(f[6]))
            .Select(f => (Id: int.Parse(f[6..], CultureInfo.InvariantCulture), Above: ParentOf(f), IsPreloaded: IsPreloaded(f)))
            .ToDictionary(p => p.Id);
        bool IsOurs(int id) => id == Environment.ProcessId || (all.TryGetValue(id, out var p) && p.Above > 1 && IsOurs(p.Above));
        return
        [
            .. all
                .Values.Where(p =>
                    p.IsPreloaded && IsOurs(p.Id) && !(all.TryGetValue(p.Above, out var above) && above.IsPreloaded)
                )
                .Select(p => p.Id),
        ];
    }

    private static bool IsPreloaded(string folder) =>
        Read($"{folder}/maps").Contains("libgrader-parent.so", StringComparison.Ordinal);

    private static int ParentOf(string folder) =>
        Read($"{folder}/stat") is { Length: > 0 } stat
            ? int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture)
            : 0;

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.Latin1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it is gone by now, or another's
        }
    }
}
