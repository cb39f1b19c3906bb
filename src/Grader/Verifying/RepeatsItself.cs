using Grader.Judging;
using Grader.Misconceptions;

namespace Grader.Verifying;

/// <summary>The reference gives the same once more, bit by bit, even when it is asked in the reverse order; and it takes half of
/// its time at most.</summary>
internal static class RepeatsItself
{
    /// <summary>Of the time that the exercise gives: students' machines are slower, and so are students' loops.</summary>
    private const double Share = 0.5;

    public static async Task<(Law Repeats, Law InTime, Timed? Slowest)> Of(Exam exam, CancellationToken cancellation)
    {
        var exercise = exam.Exercise;
        var reference = await exam.Reference(exam.Seed, cancellation);
        var again = await exam.TryReference(new(exam.Seed) { IsReversed = true }, cancellation) as Attempt.Ran;
        exam.Step();
        var seen = again?.Runs.Values.SelectMany(r => r.Observations).ToDictionary() ?? [];
        var other = exercise.Checks.Where(
            (_, i) =>
                !(reference.Seen.GetValueOrDefault(i) is { } a && seen.GetValueOrDefault(i) is { } b && Likeness.Exact.Of(a, b))
        );
        return (
            new(
                "gives the same once more",
                [.. other.Select(c => $"'{c.Name}' (line {c.Line}) gives something else the second time.")]
            ),
            new(
                "keeps its time",
                [
                    .. again
                        ?.Runs.Values.Where(r => Total(r).TotalSeconds > Share * exercise.Seconds)
                        .Select(r =>
                            $"A run takes {Total(r).TotalSeconds:0.0} s, which is more than half of its "
                            + $"{exercise.Seconds:0.#} s. Let it do less, or write Settings(seconds: ...)."
                        )
                        .Take(1)
                        ?? [],
                ]
            ),
            again
                ?.Runs.Values.SelectMany(r =>
                    r.AnswersTook.Select(a => new Timed(exercise.Checks[a.Key].Name, a.Value))
                        .Append(new("the program", r.ProgramTook))
                )
                .MaxBy(t => t.Took)
        );
    }

    internal static TimeSpan Total(Processes.Run run) =>
        run.AnswersTook.Values.Aggregate(run.ProgramTook, (sum, took) => sum + took);
}
