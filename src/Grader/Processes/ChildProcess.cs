using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Grader.Jails;

namespace Grader.Processes;

/// <summary>A process of the grader's own programs, all of whose lines are pipes. It never outlives this object.</summary>
internal sealed partial class ChildProcess : IChild
{
    private readonly Process _process;
    private readonly ScratchFolder _scratch;

    private ChildProcess(Process process, ScratchFolder scratch)
    {
        _process = process;
        _scratch = scratch;
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Error => _process.StandardError.BaseStream;

    /// <exception cref="WorkplaceException">It does not start.</exception>
    public static ChildProcess Start(ProcessCommand command)
    {
        var scratch = new ScratchFolder();
        var start = Describe(command, scratch);
        try
        {
            return new ChildProcess(JailedProcess.Start(start, command.Jail), scratch);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            scratch.Dispose();
            throw new WorkplaceException($"{command.Program} does not start: {e.Message}", e);
        }
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <returns>The exit code; above 128 on Unix, a signal's number plus 128.</returns>
    public async Task<int> WaitForExit(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, by SIGTERM. Where processes cannot be asked, it is killed.</summary>
    public void Interrupt()
    {
        if (OperatingSystem.IsWindows())
        {
            _process.Kill();
        }
        else if (!_process.HasExited)
        {
            _ = SendSignal(_process.Id, SigTerm);
        }
    }

    /// <summary>Kills it and whatever it started, and waits until it is gone.</summary>
    public async Task<int> Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or AggregateException or InvalidOperationException)
        {
            // It, or a child of it, ended in the meantime.
        }
        var code = await WaitForExit(CancellationToken.None);
        if (!OperatingSystem.IsWindows())
        {
            // The runner leads a session of its own: what it started and left behind when it ended is still in its group.
            _ = SendSignal(-_process.Id, SigKill);
        }
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
        _scratch.Dispose();
    }

    /// <summary>How it is started: every line a pipe.</summary>
    internal static ProcessStartInfo Describe(ProcessCommand command, ScratchFolder scratch)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scratch.Path,
            CreateNoWindow = true,
        };
        SetEnvironment(start.Environment, scratch.Path, command.Diagnosable);
        return start;
    }

    /// <summary>Nothing of ours: tokens, paths and settings of whoever grades are no business of a submission's.</summary>
    private static void SetEnvironment(IDictionary<string, string?> environment, string scratch, bool diagnosable)
    {
        var systemRoot = OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable("SystemRoot") : null;
        environment.Clear();
        // Else any process of this user's can read this one's memory by its socket
        environment["DOTNET_EnableDiagnostics"] = diagnosable ? "1" : "0";
        // Else code is written by way of a file, which the limit of 0 bytes a file forbids
        environment["DOTNET_EnableWriteXorExecute"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["OMP_NUM_THREADS"] = "1";
        environment["MALLOC_ARENA_MAX"] = "2"; // glibc's arenas would count against the memory limit, 64 MB a thread
        environment["HOME"] = scratch;
        environment["TMPDIR"] = scratch;
        if (systemRoot is not null)
        {
            environment["SystemRoot"] = systemRoot; // sockets and random numbers need it there
            environment["TEMP"] = scratch;
            environment["USERPROFILE"] = scratch;
        }
    }

    private const int SigTerm = 15;
    private const int SigKill = 9;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
