using Grader.Protocol;
using Grader.Session;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

public sealed class LiveRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_goes_on_and_q_stops_and_what_was_plotted_is_there()
    {
        using var person = new Person();
        var running = Play.Run(await File.ReadAllTextAsync(Play.TrainingLoop, Cancellation), person);
        foreach (var step in Enumerable.Range(0, 3))
        {
            await person.See($"------ {step} ------\n", Cancellation);
            await person.Type(step < 2 ? "\n" : "q\n", Cancellation);
        }
        var played = await running;
        Assert.Equal((true, null), (played.Finished, played.Remark));
        Assert.StartsWith(
            "Loss: 1.118579\nTrue: 2\nPred: 3.4957132\n------ 0 ------\n",
            person.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith("------ 2 ------\n", person.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Loss 3", "y pred 3", "param: m 3", "param: c 3"], Shown(played));
    }

    [Fact]
    public async Task At_the_end_of_input_it_trains_to_the_end()
    {
        var played = await Play.Run(await File.ReadAllTextAsync(Play.TrainingLoop, Cancellation));
        Assert.Equal(["Loss 2000", "y pred 2000", "param: m 2000", "param: c 2000"], Shown(played));
        Assert.Equal(
            (0.18860003f, 0.11400042f),
            ((float)played.Traces.First[2].Values[^1], (float)played.Traces.First[3].Values[^1])
        );
    }

    [Fact]
    public async Task A_learning_rate_can_be_played_with()
    {
        using var person = new Person();
        person.EndInput();
        var text = await File.ReadAllTextAsync(Play.TrainingLoop, Cancellation);
        var played = await Play.Run(text, person, settings: new NumberOverride("lr", 0.05));
        Assert.False(double.IsFinite(played.Traces.First[0].Values[^1]));
    }

    [Fact]
    public async Task A_program_that_waits_for_a_line_can_be_interrupted_and_is_asked_where_it_is()
    {
        using var person = new Person();
        var running = Play.Run(await File.ReadAllTextAsync(Play.TrainingLoop, Cancellation), person);
        await person.See("------ 0 ------\n", Cancellation);
        await person.Type("\n", Cancellation);
        await person.See("------ 1 ------\n", Cancellation);
        await person.PressCtrlC();
        var played = await running;
        Assert.Equal((false, null), (played.Finished, played.Remark));
        Assert.Equal(["loss 2", "m 2", "c 2", "y pred 2"], Shown(played));
    }

    [Fact]
    public async Task A_program_at_work_can_be_interrupted_while_its_lists_grow()
    {
        using var person = new Person();
        var running = Play.Run(
            """
            List<double> a = [], b = [];
            for (var i = 0; ; i++)
            {
                if (a.Count == 50_000) { a.Clear(); b.Clear(); }
                a.Add(i); b.Add(i); a.Add(i); b.Add(i);
                if (i == 100) Console.WriteLine("at work");
            }
            """,
            person
        );
        await person.See("at work\n", Cancellation);
        await person.PressCtrlC();
        Assert.Equal(["a", "b"], (await running).Traces.First.Select(t => t.Title));
    }

    [Fact]
    public async Task Whoever_stops_it_before_it_begins_sees_nothing_of_it()
    {
        using var person = new Person();
        await person.PressCtrlC();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Play.Run("Console.Write(1);", person));
        Assert.Equal("", person.ToString());
    }

    [Fact]
    public async Task An_exception_is_told_with_its_line_and_what_was_kept_is_there()
    {
        var played = await Play.Run("List<int> steps = [];\nfor (var i = 0; ; i++)\n{\n    steps.Add(10 / (3 - i));\n}");
        Assert.Equal(
            "The program stopped in line 4: it threw DivideByZeroException: Attempted to divide by zero.",
            played.Remark
        );
        Assert.Equal((false, "3 5 10"), (played.Finished, string.Join(' ', Assert.Single(played.Traces.First).Values)));
    }

    [Fact]
    public async Task A_program_that_ends_its_own_process_is_asked_before()
    {
        var played = await Play.Run("double[] mine = [1, 2];\nEnvironment.Exit(7);");
        Assert.Equal((true, "Exited: the program ended itself in line 2."), (played.Finished, played.Remark));
        Assert.Equal(["mine 2"], Shown(played));
    }

    [Fact]
    public async Task A_program_that_takes_all_its_processor_time_is_ended_and_told_so()
    {
        var played = await Play.Run("float[] a = [1, 2]; while (true);", Here.Limits with { CpuSeconds = 1 });
        Assert.Equal(
            (
                false,
                "The program used 1 s of processor time, which is all that a run may use, and was ended. What it had kept "
                    + "is lost with it."
            ),
            (played.Finished, played.Remark)
        );
    }

    [Fact]
    public async Task Of_a_stack_overflow_nothing_is_shown_but_what_it_is()
    {
        using var person = new Person();
        person.EndInput();
        var played = await Play.Run("int f(int n) => f(n + 1) + 1;\nConsole.WriteLine(\"before\");\nf(0);", person);
        Assert.Equal("before\n", person.ToString());
        Assert.Equal("Stack overflow: a function calls itself without end. What it had kept is lost with it.", played.Remark);
    }

    [Fact]
    public async Task Words_of_the_runtimes_that_the_program_says_itself_are_shown_after_all()
    {
        using var person = new Person();
        person.EndInput();
        await Play.Run("Console.Write(\"Out of memory. Not really.\");", person);
        Assert.Equal("Out of memory. Not really.\n", person.ToString());
    }

    private static IEnumerable<string> Shown(StudentRunResult played) =>
        played.Traces.First.Select(t => $"{t.Title} {t.Values.Length}");
}
