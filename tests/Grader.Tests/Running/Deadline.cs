using System.Globalization;
using Xunit.Sdk;

namespace Grader.Tests.Running;

/// <summary>How long a test waits for what it started: far longer than it takes, also where other work keeps the machine
/// busy.</summary>
internal static class Deadline
{
    /// <summary>For one program or command.</summary>
    public static readonly TimeSpan ForOne = TimeSpan.FromMinutes(Minutes);

    /// <summary>For a class of files, or the exercises of a course.</summary>
    public static readonly TimeSpan ForMany = TimeSpan.FromHours(1);

    /// <summary>For one program or command in a test that starts it itself, in milliseconds: for xunit.</summary>
    public const int OfTest = Minutes * 60 * 1000;

    private const int Minutes = 15;

    // For what was told to stop and has to end its processes.
    private static readonly TimeSpan _grace = TimeSpan.FromMinutes(1);

    /// <summary>Fails the test where it takes longer.</summary>
    /// <param name="what">The command, or whatever else says what is waited for.</param>
    /// <param name="run">Is told to stop when the time is over.</param>
    /// <param name="printed">What has been printed by then.</param>
    public static async Task<T> Within<T>(
        TimeSpan limit,
        string what,
        Func<CancellationToken, Task<T>> run,
        CancellationToken cancellation,
        Func<string>? printed = null
    )
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limit);
        try
        {
            var done = await run(deadline.Token).WaitAsync(limit + _grace, cancellation);
            return IsOver() ? throw TooLong() : done;
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException && IsOver())
        {
            throw TooLong();
        }

        bool IsOver() => deadline.IsCancellationRequested && !cancellation.IsCancellationRequested;

        FailException TooLong() =>
            FailException.ForFailure(
                string.Create(CultureInfo.InvariantCulture, $"It did not end within {limit.TotalMinutes:0.#} minutes: {what}")
                    + (printed is null ? "" : $"\nIt had printed:\n{printed()}")
            );
    }
}
