using System.Diagnostics;
using System.Text;

namespace Grader.Sandbox.Tests.Running;

/// <summary>What a program left behind.</summary>
/// <param name="Out">Standard output, whole.</param>
/// <param name="Err">Standard error, whole.</param>
internal sealed record Ended(int ExitCode, string Out, string Err)
{
    /// <summary>Runs a program to its end, without a terminal and without input.</summary>
    /// <param name="environment">Changes to this process's own; null takes a variable away.</param>
    public static async Task<Ended> Of(
        string program,
        IEnumerable<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellation
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
