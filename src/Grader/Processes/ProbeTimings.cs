using System.Collections.Immutable;
using System.Diagnostics;

namespace Grader.Processes;

/// <summary>Takes the time between what a runner says.</summary>
internal sealed class ProbeTimings
{
    private long _ready;
    private long _last;

    /// <summary>By the clock; zero where it never was ready.</summary>
    public TimeSpan SinceReady => _ready == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_ready);

    public TimeSpan ProgramTook { get; private set; }

    public ImmutableDictionary<int, TimeSpan> AnswersTook { get; private set; } = ImmutableDictionary<int, TimeSpan>.Empty;

    /// <param name="before">What had been heard before the newest message.</param>
    /// <param name="now">With the newest message.</param>
    public void TakeTime(Transcript before, Transcript now)
    {
        var took = Stopwatch.GetElapsedTime(_last);
        _last = Stopwatch.GetTimestamp();
        if (before.Stage == RunnerStage.Starting && now.Stage == RunnerStage.Running)
        {
            _ready = _last;
        }
        else if (before.Stage == RunnerStage.Running && now.Stage == RunnerStage.Asking)
        {
            ProgramTook = took;
        }
        else if (before.Asking is { } probe && now.Observations.Count > before.Observations.Count)
        {
            AnswersTook = AnswersTook.Add(probe, took);
        }
    }
}
