using System.Diagnostics;
using System.Globalization;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>A dashboard in a process of its own.</summary>
internal sealed class StartedDashboard : IAsyncDisposable
{
    private readonly Process _process;

    private StartedDashboard(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>As it printed it.</summary>
    public Uri Address { get; }

    public static async Task<StartedDashboard> Start(Classroom room, string connection, params string[] more)
    {
        var start = Ended.Starting(
            Classroom.Executable,
            ["queue", "dashboard", "--queue", connection, .. more],
            room.Folder,
            Classroom.Plain
        );
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        var line = await Deadline.Within(
            Deadline.ForOne,
            "the dashboard",
            async cancellation => await process.StandardOutput.ReadLineAsync(cancellation),
            TestContext.Current.CancellationToken
        );
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/[0-9a-f]{32}/$", line);
        return new(process, new Uri(line!));
    }

    /// <summary>Tells it to stop.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
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
