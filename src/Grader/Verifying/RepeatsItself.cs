using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Values;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>The reference gives the same once more, bit by bit, even when it is asked in the reverse order; and it takes half of
/// its time at most.</summary>
internal static class RepeatsItself
{
    /// <summary>Of the time that the exercise gives: students' machines are slower, and so are students' loops.</summary>
    private const double Share = 0.5;

    public static async Task<(Law Repeats, Law InTime, TimeTaken? Slowest)> Verify(
        ExerciseToVerify exam,
        CancellationToken cancellation
    )
    {
        var reference = await exam.ObserveReference(exam.Seed, cancellation);
        var again = await exam.TryReference(new(exam.Seed) { IsReversed = true }, cancellation) as ProgramOutcome.Ran;
        exam.Step();
        ImmutableArray<ObservedRun> runs = [.. again?.Runs.Values ?? []];
        return (Repeats(exam.Exercise, reference.Seen, again), InTime(exam.Exercise, runs), Slowest(exam.Exercise, runs));
    }

    private static Law Repeats(Exercise exercise, ImmutableDictionary<int, Observation> first, ProgramOutcome.Ran? again)
    {
        var second = again?.Observations() ?? ImmutableDictionary<int, Observation>.Empty;
        bool IsSame(int check) =>
            first.TryGetValue(check, out var a) && second.TryGetValue(check, out var b) && Likeness.Exact.AreAlike(a, b);
        return new(
            "gives the same once more",
            [
                .. exercise
                    .Checks.Where((_, i) => !IsSame(i))
                    .Select(c => $"'{c.Name}' (line {c.Line}) gives something else the second time."),
            ]
        );
    }

    private static Law InTime(Exercise exercise, ImmutableArray<ObservedRun> runs) =>
        new(
            "keeps its time",
            [
                .. runs.Select(r => TotalTime(r).TotalSeconds)
                    .Where(seconds => seconds > Share * exercise.Seconds)
                    .Select(seconds =>
                        $"A run takes {seconds:0.0} s, which is more than half of its {exercise.Seconds:0.#} s. Let it do less, "
                        + "or write Settings(seconds: ...)."
                    )
                    .Take(1),
            ]
        );

    private static TimeTaken? Slowest(Exercise exercise, ImmutableArray<ObservedRun> runs) =>
        runs.SelectMany(r =>
                r.AnswersTook.Select(a => new TimeTaken(exercise.Checks[a.Key].Name, a.Value))
                    .Append(new("the program", r.ProgramTook))
            )
            .MaxBy(t => t.Took);

    internal static TimeSpan TotalTime(ObservedRun run) =>
        run.AnswersTook.Values.Aggregate(run.ProgramTook, (sum, took) => sum + took);
}
