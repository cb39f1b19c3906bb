using System.Diagnostics;
using System.Globalization;
using System.Text;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>A worker in a process of its own.</summary>
internal sealed class StartedWorker : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private StartedWorker(Process process) => _process = process;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <param name="room">Where it stands.</param>
    /// <param name="connection">As a user who may work.</param>
    public static Task<StartedWorker> Start(Classroom room, string connection, params string[] more) =>
        Start(room, connection, new Dictionary<string, string?>(), more);

    /// <param name="variables">Of its environment, besides the usual ones.</param>
    public static async Task<StartedWorker> Start(
        Classroom room,
        string connection,
        Dictionary<string, string?> variables,
        params string[] more
    )
    {
        var start = Ended.Starting(
            Classroom.Executable,
            ["worker", "--queue", connection, .. more],
            room.Folder,
            new Dictionary<string, string?>([.. Classroom.Plain, .. variables])
        );
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        var worker = new StartedWorker(new() { StartInfo = start });
        worker._process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
        worker._process.Start();
        worker._process.BeginErrorReadLine();
        worker._process.BeginOutputReadLine();
        await worker.WaitFor(" of the queue in ");
        return worker;
    }

    /// <summary>Waits until it has said that.</summary>
    public Task WaitFor(string words) =>
        Deadline.Within(
            Deadline.ForOne,
            "the worker",
            async cancellation =>
            {
                while (!Said.Contains(words, StringComparison.Ordinal))
                {
                    Assert.False(_process.HasExited, Said);
                    await Task.Delay(50, cancellation);
                }
                return true;
            },
            TestContext.Current.CancellationToken,
            () => Said
        );

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.Append(line).Append(line is null ? "" : "\n");
        }
    }

    public void Kill() => _process.Kill();

    /// <param name="signal">As kill(1) has it.</param>
    public void Send(string signal) =>
        Process.Start("/bin/kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Tells it to stop.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Stop()
    {
        Send("TERM");
        return End();
    }

    /// <summary>Waits for its end.</summary>
    /// <inheritdoc cref="Stop"/>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }
}
