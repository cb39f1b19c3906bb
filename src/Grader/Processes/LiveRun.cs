using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Runs a program for a person who watches: what it prints is shown as it comes, what the person types goes
/// in.</summary>
/// <param name="typed">What the program reads.</param>
/// <param name="shown">Where what it prints goes.</param>
/// <param name="outputBytes">How much it may print.</param>
internal sealed class LiveRun(Workplace workplace, Stream typed, TextWriter shown, int outputBytes = 256 << 20)
{
    /// <summary>For the probes, once the program was told to stop.</summary>
    private static readonly TimeSpan _lastAnswers = TimeSpan.FromSeconds(10);

    /// <summary>There is no limit but the processor time: a program that waits for a person may wait for hours.</summary>
    /// <param name="interrupt">Stops the program where it is; its probes are still asked.</param>
    /// <returns>What was printed is in it as far as it was not shown at once.</returns>
    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public async Task<ObservedRun> RunToEnd(RunRequest request, CancellationToken interrupt)
    {
        await using var child = ChildProcess.Start(workplace.ToRun);
        using var clock = new RunClock(_lastAnswers, fromReady: false, CancellationToken.None);
        var printed = new ShownText(shown, outputBytes);
        await using var interrupting = interrupt.Register(() =>
        {
            printed.Silence();
            child.Interrupt();
            clock.StartLimit();
        });
        var ended = await new RunnerSession(child, request, new Typist.Person(typed), printed, clock).Run();
        if (!ended.WasReady)
        {
            interrupt.ThrowIfCancellationRequested();
        }
        var run = ended.ToRun();
        printed.Show(run.Printed);
        if (printed.WithinLine || interrupt.IsCancellationRequested) // the terminal shows ^C
        {
            await shown.WriteLineAsync();
        }
        return run;
    }
}
