using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary><c>grader run</c> as a student meets it.</summary>
public sealed class TerminalTests
{
    private const string OnLinux = "Pseudo-terminals are opened as Linux has them.";

    private const string ThreeSteps = """
        loss 1.1186, true 2, predicted [3.4957]
        before the update: m [0.33669], gradient [14.957]; c [0.12881], gradient [1.4957]
        after the update:  m [0.32173], c [0.12731]
        ------ 0 ------

        loss 0.90404, true 2, predicted [3.3446]
        before the update: m [0.32173], gradient [13.446]; c [0.12731], gradient [1.3446]
        after the update:  m [0.30829], c [0.12597]
        ------ 1 ------

        loss 0.73064, true 2, predicted [3.2088]
        before the update: m [0.30829], gradient [12.088]; c [0.12597], gradient [1.2088]
        after the update:  m [0.2962], c [0.12476]
        ------ 2 ------
        q

        Loss
           1.119 ┤
        """;

    public static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>By dotnet, by its own host, and by that under another name, which is the one that <c>dotnet run</c>
    /// starts.</summary>
    public static TheoryData<string> Starts =>
        ["dotnet", Classroom.Executable, Path.Combine(Path.GetDirectoryName(Classroom.Executable)!, "Grader.Cli")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task Enter_Enter_and_q_show_three_steps_and_then_the_plots()
    {
        using var terminal = new PseudoTerminal(
            Repository.Root,
            "run",
            "tests/cases/submissions/04-right-as-given/04-training-loop.csx"
        );
        await terminal.See("------ 0 ------\n", Cancellation);
        var children = terminal.Children();
        Assert.Single(children);
        terminal.Type("\r");
        await terminal.See("------ 1 ------\n", Cancellation);
        terminal.Type("\r");
        await terminal.See("------ 2 ------\n", Cancellation);
        terminal.Type("q\r");
        Assert.Equal(0, await terminal.Exit(Cancellation));
        Assert.Contains(ThreeSteps, terminal.Screen, StringComparison.Ordinal);
        Assert.Equal(["Loss", "y pred", "param: m", "param: c"], Titles(terminal));
        Assert.DoesNotContain(children, Alive);
    }

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task Ctrl_C_ends_it_where_it_is_and_still_plots()
    {
        using var terminal = new PseudoTerminal(
            Repository.Root,
            "run",
            "tests/cases/submissions/04-right-as-given/04-training-loop.csx"
        );
        await terminal.See("------ 0 ------\n", Cancellation);
        var children = terminal.Children();
        Assert.Single(children);
        terminal.Type("\r");
        await terminal.See("------ 1 ------\n", Cancellation);
        terminal.Type("\u0003");
        Assert.Equal(130, await terminal.Exit(Cancellation));
        Assert.Contains("------ 1 ------\n^C\n\nloss\n  1.119 ┤", terminal.Screen, StringComparison.Ordinal);
        Assert.Equal(["loss", "y pred", "m", "c"], Titles(terminal));
        Assert.DoesNotContain(children, Alive);
    }

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task A_watched_file_is_checked_again_on_a_save_and_q_leaves_no_process_behind()
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        try
        {
            var file = Path.Combine(folder, "01-one-sample.csx");
            Hand("unfilled-mse", file);
            using var terminal = new PseudoTerminal(Repository.Root, "watch", file);
            await terminal.See("Next: fill in mse (line 48), then save.", Cancellation);
            var children = terminal.Children();
            Assert.NotEmpty(children);
            terminal.Type("h");
            await terminal.See("Hint 1 of 4. mse: the loss: the sum of all (yPred - yTrue)^2", Cancellation);
            terminal.Type("h");
            await terminal.See("Hint 2 of 4. It is in line 48, below the comment 'The loss'.", Cancellation);
            terminal.Type("hhh");
            await terminal.See("There is no further hint on mse. Another h begins anew.", Cancellation);
            Hand("right-as-given", file);
            await terminal.See("Everything is right. Next:", Cancellation);
            terminal.Type("q");
            Assert.Equal(0, await terminal.Exit(Cancellation));
            Assert.DoesNotContain(children, Alive);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory(Skip = OnLinux, SkipUnless = nameof(IsLinux)), MemberData(nameof(Starts))]
    public async Task A_watched_file_is_run_by_r_however_the_grader_was_started(string program)
    {
        using var own = new Classroom(); // what was checked is kept beside the file
        File.Copy(
            Repository.At("tests/cases/submissions/04-right-as-given/04-training-loop.csx"),
            own.At("04-training-loop.csx")
        );
        using var terminal = new PseudoTerminal(
            program == "dotnet" ? PseudoTerminal.ByDotnet : [program],
            Repository.Root,
            "watch",
            own.At("04-training-loop.csx")
        );
        await terminal.See("Everything is right. Next:", Cancellation);
        terminal.Type("r");
        await terminal.See("------ 0 ------\n", Cancellation);
        terminal.Type("\r");
        await terminal.See("------ 1 ------\n", Cancellation);
        terminal.Type("q\r");
        await terminal.See("param: c\n", Cancellation);
        terminal.Type("h");
        await terminal.See("Every hole is right: there is nothing to give a hint on.", Cancellation);
        terminal.Type("q");
        Assert.Equal(0, await terminal.Exit(Cancellation));
    }

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task Ctrl_C_ends_watching_and_leaves_no_process_behind()
    {
        using var own = new Classroom();
        var file = own.At("01-one-sample.csx");
        File.Copy(Repository.At("tests/cases/submissions/all-unfilled/01-one-sample.csx"), file);
        using var terminal = new PseudoTerminal(Repository.Root, "watch", file);
        await terminal.See("Watching ", Cancellation);
        var children = terminal.Children();
        Assert.NotEmpty(children);
        terminal.Type("\u0003");
        Assert.Equal(130, await terminal.Exit(Cancellation));
        Assert.DoesNotContain(children, Alive);
    }

    private static void Hand(string sample, string file) =>
        File.Copy(Repository.At($"tests/cases/submissions/{sample}/01-one-sample.csx"), file, overwrite: true);

    // A title stands above the first line of a drawing.
    private static IEnumerable<string> Titles(PseudoTerminal terminal)
    {
        var lines = terminal.Screen.Split('\n');
        return lines.Where(
            (line, i) =>
                line.Length > 0 && i > 0 && lines[i - 1].Length == 0 && i + 1 < lines.Length && lines[i + 1].Contains(" ┤")
        );
    }

    private static bool Alive(int process) => Directory.Exists($"/proc/{process}");
}
