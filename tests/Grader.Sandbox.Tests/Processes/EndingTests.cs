using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

public sealed class EndingTests
{
    [Fact]
    public async Task A_program_that_runs_to_its_end_completes_and_what_it_printed_is_kept_in_order()
    {
        var run = await Here.Run(
            """
            [DllImport("libc")] static extern int puts(string text);
            Console.WriteLine("ŷ"); puts("native"); Console.Error.WriteLine("error");
            """,
            ["1"]
        );
        Assert.Equal(new Ending.Completed(), run.Ending);
        Assert.Equal("ŷ\nnative\nerror\n", run.Printed);
        Assert.Null(run.Asking);
    }

    [Fact]
    public async Task Ending_the_process_is_told_with_its_line()
    {
        var run = await Here.Run(
            "Console.Write(\"before\");\nint f()\n{\n    Environment.Exit(0);\n    return 1;\n}\nf();",
            ["1"]
        );
        Assert.Equal(new Ending.Exited(4), run.Ending);
        Assert.Equal("before", run.Printed);
        Assert.Empty(run.Observations);
    }

    [Fact]
    public async Task Ending_the_process_within_a_probe_names_the_probe_and_keeps_what_came_before()
    {
        var run = await Here.Run("int f() { Environment.Exit(3); return 1; }", ["1", "f()", "2"]);
        Assert.Equal((new Ending.Exited(1), 1), (run.Ending, run.Asking));
        Assert.Equal([0], run.Observations.Keys);
    }

    [Fact]
    public async Task Two_calls_that_may_have_ended_the_process_name_no_line() =>
        Assert.Equal(
            new Ending.Exited(null),
            (await Here.Run("if (DateTime.Now.Year < 2000)\n  Environment.Exit(0);\nEnvironment.Exit(0);")).Ending
        );

    [Fact]
    public async Task A_full_thread_pool_does_not_keep_an_exit_from_being_told()
    {
        var run = await Here.Run("for (var i = 0; i < 50; i++) Task.Run(() => { while (true); });\nEnvironment.Exit(0);");
        Assert.Equal(new Ending.Exited(2), run.Ending);
    }

    [Fact]
    public async Task Leaving_by_the_C_library_is_an_exit_too() =>
        Assert.Equal(
            new Ending.Exited(null),
            (await Here.Run("[DllImport(\"libc\")] static extern void _exit(int code); _exit(0);")).Ending
        );

    [Fact]
    public async Task A_handler_that_never_returns_keeps_nobody_waiting()
    {
        var run = await Here.Run("AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true); };\nEnvironment.Exit(0);");
        Assert.Equal(new Ending.Exited(2), run.Ending);
    }

    [Fact]
    public async Task An_uncaught_exception_has_its_line_and_the_probes_are_still_asked()
    {
        var run = await Here.Run("int a = 1;\nint f(string x) =>\n  int.Parse(x);\nf(\"two\");", ["a"]);
        Assert.Equal(
            new RunnerMessage.Stopped("System.FormatException", "The input string 'two' was not in a correct format.", 3),
            run.Stopped
        );
        Assert.Equal(new Observation.Number("int", 1), run.Observations[0]);
        Assert.Equal(new Ending.Completed(), run.Ending);
    }

    [Fact]
    public async Task An_exception_behind_an_await_or_a_static_field_is_the_one_that_was_thrown()
    {
        var run = await Here.Run(
            "class Own {\n  public static int X = int.Parse(\"\"); }\nawait Task.Yield();\nTask.Run(() => Own.X).Wait();"
        );
        Assert.Equal(
            new RunnerMessage.Stopped("System.FormatException", "The input string '' was not in a correct format.", 2),
            run.Stopped
        );
    }

    [Fact]
    public async Task An_infinite_loop_ends_at_the_limit_of_processor_time() =>
        Assert.Equal(
            new Ending.TimeLimit(1),
            (await Here.Run("while (true);", limits: Here.Limits with { CpuSeconds = 1 })).Ending
        );

    [Fact]
    public async Task Sleeping_for_ever_ends_at_the_limit_of_the_clock()
    {
        var run = await Here.Run("int f() { Console.Write(\"z\"); Thread.Sleep(-1); return 0; }", ["1", "f()"], wall: 2);
        Assert.Equal((new Ending.TimeLimit(2), 1, "z"), (run.Ending, run.Asking, run.Printed));
    }

    [Fact]
    public async Task The_words_for_a_time_limit_do_not_depend_on_which_clock_ran_out() =>
        Assert.Equal(
            new Ending.TimeLimit(1),
            (await Here.Run("Thread.Sleep(-1);", limits: Here.Limits with { CpuSeconds = 1 }, wall: 2)).Ending
        );

    [Fact]
    public async Task A_program_that_ran_out_of_memory_answers_nothing_since_how_far_it_gets_is_chance()
    {
        var run = await Here.Run("var x = 1;\ntorch.empty(1L << 40);", ["x"]);
        Assert.Equal((new Ending.MemoryLimit(), 0, (int?)null), (run.Ending, run.Observations.Count, run.Asking));
    }

    [Fact]
    public async Task A_probe_that_runs_out_of_memory_is_named()
    {
        var run = await Here.Run("Tensor f() => torch.empty(1L << 40);", ["1", "f()", "2"]);
        Assert.Equal((new Ending.MemoryLimit(), 0, 1), (run.Ending, run.Observations.Count, run.Asking));
    }

    [Fact]
    public async Task Endless_recursion_is_a_stack_overflow_and_what_the_runtime_says_of_it_is_not_the_programs()
    {
        var run = await Here.Run("int F(int n) => 1 + F(n + 1);\nConsole.Write(\"down\");\nF(0);");
        Assert.Equal((new Ending.StackOverflow(), "down"), (run.Ending, run.Printed));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Printing_without_end_stops_at_the_limit()
    {
        await using var runner = new RunnerProcess(Here.Workplace, outputBytes: 10_000);
        var run = await runner.RunToEnd(
            Emitted.Request("for (;;) Console.Error.WriteLine(\"again\");", [], Here.Limits),
            new Input.Typed(""),
            TimeSpan.FromSeconds(60),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((new Ending.OutputLimit(10_000), 10_000), (run.Ending, run.Printed.Length));
    }

    [Theory]
    [InlineData("var l = new List<byte[]>(); for (;;) l.Add(new byte[8 << 20]);")]
    [InlineData("object l = null; for (;;) l = new object[] { l };")]
    [InlineData("var l = new List<Tensor>(); for (;;) l.Add(ones(8 << 20));")]
    [InlineData("torch.empty(1L << 40);")]
    [InlineData("Tensor m = randn(1, requires_grad: true), r = m; for (;;) r = r + m;")]
    [InlineData("for (;;) new Thread(() => Thread.Sleep(-1)).Start();")]
    [InlineData(
        "new Thread(() => { var l = new List<byte[]>(); for (;;) l.Add(new byte[8 << 20]); }).Start(); Thread.Sleep(-1);"
    )]
    public async Task Taking_memory_without_end_stops_at_the_limit(string script) =>
        Assert.Equal(
            new Ending.MemoryLimit(),
            (await Here.Run(script, limits: Here.Limits with { DataBytes = 192 << 20 })).Ending
        );

    [Theory]
    [InlineData("Marshal.WriteInt32((nint)0x123456789000, 1);")]
    [InlineData("Environment.FailFast(\"PASS all tests\");")]
    [InlineData("new Thread(() => throw new Exception(\"own\")).Start(); Thread.Sleep(-1);")]
    [InlineData("async void f() { await Task.Yield(); throw new Exception(\"own\"); } f(); Thread.Sleep(-1);")]
    public async Task What_ends_the_runtime_is_a_crash(string crash)
    {
        var run = await Here.Run($"Console.WriteLine(\"before\");{crash}");
        Assert.Equal((new Ending.Crashed(134), "before\n"), (run.Ending, run.Printed));
    }

    [Theory]
    [InlineData("torch.empty(1L << 40);", true)]
    [InlineData("Environment.Exit(0);", false)]
    [InlineData("", false)]
    public async Task What_crashed_is_run_again_only_to_learn_whether_memory_had_run_out(string later, bool starves)
    {
        var seen = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            const string crash = "Marshal.WriteInt32((nint)0x123456789000, 1);";
            var run = await Here.RunOpen($"if (!File.Exists(\"{seen}\")) {{ File.Create(\"{seen}\"); {crash} }}\n{later}");
            Assert.Equal(starves ? new Ending.MemoryLimit() : new Ending.Crashed(134), run.Ending);
            Assert.True(File.Exists(seen));
        }
        finally
        {
            File.Delete(seen);
        }
    }

    [Fact]
    public async Task What_libtorch_says_as_it_ends_the_process_is_kept_and_is_nothing_that_the_program_printed()
    {
        var run = await Here.Run("Console.WriteLine(\"before\");\nones(3, 1).matmul(ones(2, 2));");
        var died = new Ending.Crashed(134) { Said = "mat1 and mat2 shapes cannot be multiplied (3x1 and 2x2)" };
        Assert.Equal((died, "before\n"), (run.Ending, run.Printed));
    }

    [Fact]
    public async Task A_program_that_only_prints_what_libtorch_would_say_ends_as_it_does()
    {
        const string print =
            "Console.WriteLine(\"terminate called after throwing an instance of 'c10::Error'\\n  what():  own\");";
        var lived = await Here.Run(print, ["1"]);
        Assert.Equal(new Ending.Completed(), lived.Ending);
        Assert.EndsWith("own\n", lived.Printed, StringComparison.Ordinal);
        var died = await Here.Run($"{print} Marshal.WriteInt32((nint)0x123456789000, 1);");
        Assert.IsType<Ending.Crashed>(died.Ending);
    }

    [Fact]
    public async Task Input_ends_at_once_where_the_exercise_gives_none() =>
        Assert.Equal(new Observation.Nothing(), (await Here.Run("var line = Console.ReadLine();", ["line"])).Observations[0]);

    [Fact]
    public async Task Enter_is_pressed_for_as_long_as_a_program_reads()
    {
        var run = await Here.Run("var n = 0; while (n < 200_000 && Console.ReadLine() == \"\") n++;", ["n"], new Input.Enter());
        Assert.Equal(new Observation.Number("int", 200_000), run.Observations[0]);
    }
}
