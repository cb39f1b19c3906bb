using System.Diagnostics;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

public sealed class HostileTests
{
    [Fact]
    public async Task Bytes_written_to_every_descriptor_are_a_forgery_and_no_more()
    {
        var run = await Here.Run(
            """
            for (var f = 0; f < 64; f++)
                try { using var s = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(f, false), FileAccess.Write, 0); s.Write(new byte[] { 1, 2, 3, 4 }); } catch { }
            """,
            ["1"]
        );
        Assert.Equal(new Ending.Forged("what came is no message: a length of 67305985; 1 to 4194304 is possible"), run.Ending);
        Assert.Empty(run.Observations);
    }

    [Fact]
    public async Task A_message_that_is_out_of_turn_is_a_forgery()
    {
        var run = await Here.Run(
            """
            var body = System.Text.Encoding.UTF8.GetBytes("{\"$type\":\"done\"}");
            var frame = BitConverter.GetBytes(body.Length).Concat(body).ToArray();
            for (var f = 3; f < 64; f++)
                try { using var s = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(f, false), FileAccess.Write, 0); s.Write(frame); } catch { }
            """,
            ["1"]
        );
        Assert.Equal(new Ending.Forged("it was done before every probe was answered"), run.Ending);
    }

    [Fact]
    public async Task Closing_every_descriptor_earns_nothing()
    {
        var run = await Here.Run(
            "[DllImport(\"libc\")] static extern int close(int f); for (var f = 0; f < 64; f++) close(f);",
            ["1"]
        );
        Assert.Empty(run.Observations);
        Assert.IsNotType<Ending.Completed>(run.Ending);
    }

    [Fact]
    public async Task Closing_the_console_changes_nothing_but_the_console()
    {
        var run = await Here.Run("Console.Out.Close(); Console.SetOut(TextWriter.Null); Console.WriteLine(\"lost\");", ["1"]);
        Assert.Equal((new Ending.Completed(), ""), (run.Ending, run.Printed));
        Assert.Equal(new Observation.Number("int", 1), run.Observations[0]);
    }

    [Fact]
    public async Task An_exception_whose_members_throw_is_told_by_its_type()
    {
        var run = await Here.Run(
            """
            class Own : Exception { public override string Message => throw new Own(); public override string StackTrace => throw new Own(); public override string ToString() => throw new Own(); }
            throw new Own();
            """
        );
        Assert.Equal(new RunnerMessage.Stopped("Own", "", 2), run.Stopped);
    }

    [Fact]
    public async Task A_long_message_is_cut()
    {
        var run = await Here.Run("throw new Exception(new string('a', 100_000_000));");
        Assert.Equal(new string('a', 2000), run.Stopped?.Message);
    }

    [Fact]
    public async Task Code_that_goes_on_after_the_last_answer_is_not_waited_for()
    {
        var run = await Here.Run(
            "async void f() { for (;;) await Task.Yield(); } f(); AppDomain.CurrentDomain.ProcessExit += (_, _) => "
                + "Thread.Sleep(-1);",
            ["1"]
        );
        Assert.Equal(new Ending.Completed(), run.Ending);
    }

    [Fact]
    public async Task An_endless_sequence_whose_items_never_come_ends_at_the_limit()
    {
        var run = await Here.Run("IEnumerable<int> f() { Thread.Sleep(-1); yield break; }", ["f()"], wall: 2);
        Assert.Equal((new Ending.TimeLimit(2), 0), (run.Ending, run.Asking));
    }

    [Fact]
    public async Task The_environment_holds_nothing_of_the_hosts()
    {
        var run = await Here.Run(
            "var names = string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order());",
            ["names"]
        );
        Assert.Equal(
            new Observation.Text(
                "DOTNET_EnableDiagnostics DOTNET_EnableWriteXorExecute DOTNET_TieredPGO HOME MALLOC_ARENA_MAX "
                    + "OMP_NUM_THREADS TMPDIR"
            ),
            run.Observations[0]
        );
    }

    [Fact]
    public async Task A_run_finds_nothing_of_another_and_leaves_nothing()
    {
        const string script = """
            var found = Directory.GetFileSystemEntries(".").Length + Directory.GetFileSystemEntries(Path.GetTempPath()).Length;
            var here = Directory.GetCurrentDirectory();
            File.Create("left").Dispose(); Directory.CreateDirectory("folder"); File.CreateSymbolicLink("folder/link", "/");
            """;
        var first = await Here.RunOpen(script, ["found", "here"]);
        var second = await Here.RunOpen(script, ["found", "here"]);
        Assert.Equal(new Observation.Number("int", 0), second.Observations[0]);
        Assert.NotEqual(first.Observations[1], second.Observations[1]);
        Assert.False(Directory.Exists(Assert.IsType<Observation.Text>(first.Observations[1]).Value));
    }

    [Fact]
    public async Task What_a_program_starts_is_killed_with_it()
    {
        var run = await Here.RunOpen(
            """
            [DllImport("libc")] static extern int fork();
            [DllImport("libc")] static extern int pause();
            [DllImport("libc")] static extern void _exit(int code);
            var child = fork();
            if (child == 0) for (;;) pause();
            Console.Write(child);
            _exit(0);
            """
        );
        Assert.Equal(new Ending.Exited(null), run.Ending);
        await Gone(int.Parse(run.Printed, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelling_ends_the_run_and_its_process()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var sign = new Sign();
        await using var runner = new RunnerProcess(Here.Open);
        var running = runner.RunToEnd(
            Emitted.Request($"File.Create(@\"{sign.Path}\" + Environment.ProcessId); Thread.Sleep(-1);", [], Here.Limits),
            new Input.Enter(),
            TimeSpan.FromSeconds(60),
            cancel.Token
        );
        var process = await sign.Number(TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Gone(process);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_runner_ends_when_its_host_is_gone()
    {
        using var runner = Process.Start(
            new ProcessStartInfo(Here.Workplace.Dotnet, [Here.Workplace.Runner])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        await new FrameStream(runner.StandardInput.BaseStream).WriteAsync(
            Emitted.Request("Thread.Sleep(-1);", [], Here.Limits),
            Wire.Default.RunRequest,
            TestContext.Current.CancellationToken
        );
        var first = await new FrameStream(runner.StandardOutput.BaseStream).ReadAsync(
            Wire.Default.RunnerMessage,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(new Frame<RunnerMessage>.Received(new RunnerMessage.Ready()), first);
        runner.StandardOutput.Close();
        await runner
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(1, runner.ExitCode);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_runner_without_libtorch_is_the_graders_failure_and_says_so_before_anything_runs()
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-");
        foreach (
            var file in Directory
                .EnumerateFiles(Path.GetDirectoryName(Here.Workplace.Runner)!)
                .Where(f =>
                    f.EndsWith(".dll", StringComparison.Ordinal) || f.EndsWith(".runtimeconfig.json", StringComparison.Ordinal)
                )
        )
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
        await using var bare = new RunnerProcess(
            Here.Open with
            {
                Runner = Path.Combine(folder.FullName, Path.GetFileName(Here.Workplace.Runner)),
            }
        );
        var thrown = await Assert.ThrowsAsync<RunnerUnusableException>(() =>
            bare.RunToEnd(
                Emitted.Request("1", [], Here.Limits),
                new Input.Enter(),
                TimeSpan.FromSeconds(60),
                TestContext.Current.CancellationToken
            )
        );
        Assert.StartsWith(
            "TorchSharp does not load: Unable to load shared library 'LibTorchSharp' or one of its dependencies.",
            thrown.Message,
            StringComparison.Ordinal
        );
        folder.Delete(recursive: true);
    }

    /// <summary>Waits until a process that was killed has ended. Whether its parent has taken note does not matter.</summary>
    private static async Task Gone(int process)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Alive(process))
        {
            await tick.WaitForNextTickAsync(deadline.Token);
        }
    }

    private static bool Alive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
