using System.Diagnostics;
using System.Globalization;

namespace Grader.Benchmarks;

/// <summary>What a command cost, all processes that it started included.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds of processor time; null where only the clock was looked at.</param>
/// <param name="HostPeak">The most memory that the command's own process held, in MB.</param>
internal sealed record Cost(double Wall, double? Cpu, double? HostPeak)
{
    /// <summary>Of one of so many that a command did.</summary>
    public Cost PerOne(int all) => this with { Wall = Wall / all, Cpu = Cpu / all };

    /// <exception cref="InvalidOperationException">It ended otherwise than with one of these codes.</exception>
    public static async Task<Cost> Of(string program, IEnumerable<string> arguments, params int[] codes)
    {
        using var account = new CpuAccount();
        var (command, all) = account.Within(program, arguments);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(command, all) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = PeakOf(process.Id, process.WaitForExitAsync());
        await process.WaitForExitAsync();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return codes.DefaultIfEmpty(0).Contains(process.ExitCode)
            ? new(wall, account.Seconds, await peak)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}{await output}"
            );
    }

    private static async Task<double> PeakOf(int process, Task ended)
    {
        var peak = 0.0;
        while (await Task.WhenAny(ended, Task.Delay(50)) != ended)
        {
            peak = Math.Max(peak, ResidentPeak(process));
        }
        return peak;
    }

    private static double ResidentPeak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(
                    line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                ) / 1024;
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }
}
