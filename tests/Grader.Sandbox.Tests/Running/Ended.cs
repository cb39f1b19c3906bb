using System.Diagnostics;
using System.Text;
using Grader.Tests.Running;

namespace Grader.Sandbox.Tests.Running;

/// <summary>What a program left behind.</summary>
/// <param name="Out">Standard output, whole.</param>
/// <param name="Err">Standard error, whole.</param>
internal sealed record Ended(int ExitCode, string Out, string Err)
{
    private static readonly TimeSpan _often = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end, without a terminal and without input.</summary>
    /// <param name="environment">Changes to this process's own; null takes a variable away.</param>
    /// <param name="limit">Of time; that of one command where it is left out.</param>
    public static Task<Ended> Of(
        string program,
        IEnumerable<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellation,
        TimeSpan? limit = null
    ) => Of(Starting(program, arguments, workingDirectory, environment), limit ?? Deadline.ForOne, cancellation);

    /// <param name="look">Looks at it again and again until it has ended.</param>
    public static async Task<Ended> Of(
        ProcessStartInfo start,
        TimeSpan limit,
        CancellationToken cancellation,
        Action<Process>? look = null
    )
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            return await Deadline.Within(
                limit,
                string.Join(' ', [start.FileName, .. start.ArgumentList]),
                async token =>
                {
                    var reading = Task.WhenAll(
                        Read(process.StandardOutput, output, token),
                        Read(process.StandardError, error, token)
                    );
                    await Watch(process, look, token);
                    await process.WaitForExitAsync(token);
                    await reading;
                    return new Ended(process.ExitCode, Text(output), Text(error));
                },
                cancellation,
                () => Text(output) + Text(error)
            );
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public static ProcessStartInfo Starting(
        string program,
        IEnumerable<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string?> environment
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
        return start;
    }

    private static async Task Watch(Process process, Action<Process>? look, CancellationToken cancellation)
    {
        using var tick = new PeriodicTimer(_often);
        while (look is not null && !process.HasExited && await tick.WaitForNextTickAsync(cancellation))
        {
            look(process);
        }
    }

    private static async Task Read(StreamReader from, StringBuilder into, CancellationToken cancellation)
    {
        var buffer = new char[4096];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            lock (into)
            {
                into.Append(buffer, 0, count);
            }
        }
    }

    private static string Text(StringBuilder read)
    {
        lock (read)
        {
            return read.ToString();
        }
    }
}
