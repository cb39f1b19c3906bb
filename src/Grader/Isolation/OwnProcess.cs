using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>Keeps what this process has in memory, answers and tokens among it, from other processes of the same user.</summary>
public static partial class OwnProcess
{
    /// <summary>Once, before anything of a stranger's is started.</summary>
    /// <remarks>
    /// DOTNET_EnableDiagnostics=0 would have to be there before the process starts, and starting it again takes as long as a run
    /// of a small program. To take the way to the runtime's diagnostics away is as good, and takes no time.
    /// </remarks>
    public static void CloseToOthers()
    {
        try
        {
            foreach (var path in DiagnosticsPaths)
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // doctor tells of it.
        }
        if (OperatingSystem.IsLinux())
        {
            // PR_SET_DUMPABLE: /proc/PID/environ, maps, mem and fd are then for root alone, and nobody can attach
            const int dumpable = 4;
            _ = ProcessControl(dumpable, 0, 0, 0, 0);
        }
    }

    private static string[] DiagnosticsPaths =>
        [
            .. Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*"),
            .. Directory.GetFiles(Path.GetTempPath(), $"clr-debug-pipe-{Environment.ProcessId}-*"),
        ];

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint a, nuint b, nuint c, nuint d);
}
