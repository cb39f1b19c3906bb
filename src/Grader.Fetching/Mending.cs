using System.Diagnostics;
using Grader.Processes;

namespace Grader.Fetching;

/// <summary>Has libLibTorchSharp.so made to load where the system's C++ library is too old for it, by what the build does that
/// with: src/Grader.Runner/README.md.</summary>
internal static class Mending
{
    private const string Library = "libLibTorchSharp.so",
        Program = "Mend.dll";

    /// <param name="folder">Where it lies, with libtorch beside it: it is tried.</param>
    /// <exception cref="FetchException">It would not load here.</exception>
    public static async Task MendWhereNeeded(Workplace packaged, string folder, CancellationToken cancellation)
    {
        var beside = Path.GetDirectoryName(packaged.Runner)!;
        var (program, library) = (Path.Combine(beside, Program), Path.Combine(folder, Library));
        if (!OperatingSystem.IsLinux() || !File.Exists(program) || !File.Exists(library))
        {
            return;
        }
        var config = Path.ChangeExtension(packaged.Runner, ".runtimeconfig.json");
        string[] arguments =
        [
            "exec",
            "--runtimeconfig",
            config,
            program,
            library,
            "Use a system with GCC 13 or newer, such as Debian 13 or Ubuntu 24.04.",
        ];
        using var process = Process.Start(new ProcessStartInfo(packaged.Dotnet, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new FetchException(said.ReplaceLineEndings(" ").Trim());
        }
    }
}
